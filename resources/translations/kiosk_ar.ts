<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ArticleFoot</name>
    <message>
        <source>Words on this page</source>
        <translation>كلمات في هذه الصفحة</translation>
    </message>
    <message>
        <source>Says what this word means</source>
        <translation>يشرح معنى هذه الكلمة</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>انظر عن قرب</translation>
    </message>
    <message>
        <source>Look closer at the pictures</source>
        <translation>انظر إلى الصور عن قرب</translation>
    </message>
    <message>
        <source>Read next</source>
        <translation>اقرأ بعد ذلك</translation>
    </message>
</context>
<context>
    <name>ArticleMeaning</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ArticlePicture</name>
    <message>
        <source>Left</source>
        <translation>يسار</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>يمين</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>أقرب</translation>
    </message>
    <message>
        <source>Further away</source>
        <translation>أبعد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ArticleProgress</name>
    <message>
        <source>%1 percent read</source>
        <translation>قرأت %1 في المئة</translation>
    </message>
</context>
<context>
    <name>AttractControls</name>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 من %L2</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to read more</source>
        <translation>المس لقراءة المزيد</translation>
    </message>
</context>
<context>
    <name>BrowseScreen</name>
    <message>
        <source>The clinic chose what is shown here.</source>
        <translation>اختارت العيادة ما يُعرض هنا.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>الثلاثاء</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>الأربعاء</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>الخميس</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>الجمعة</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
</context>
<context>
    <name>DrawingButton</name>
    <message>
        <source>Look closer: %1</source>
        <translation>انظر عن قرب: %1</translation>
    </message>
    <message>
        <source>Look closer at the drawing</source>
        <translation>انظر إلى الرسم عن قرب</translation>
    </message>
</context>
<context>
    <name>EmptyScreen</name>
    <message>
        <source>The content folder is not there</source>
        <translation>مجلد المحتوى غير موجود</translation>
    </message>
    <message>
        <source>The content folder cannot be opened</source>
        <translation>لا يمكن فتح مجلد المحتوى</translation>
    </message>
    <message>
        <source>The content folder has no pages yet</source>
        <translation>لا توجد صفحات في مجلد المحتوى بعد</translation>
    </message>
    <message>
        <source>No page in the content folder can be shown yet</source>
        <translation>لا يمكن بعد عرض أي صفحة من مجلد المحتوى</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بكم</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Choose your language</source>
        <translation>اختر لغتك</translation>
    </message>
</context>
<context>
    <name>SampleBand</name>
    <message>
        <source>Sample</source>
        <translation>مثال</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>What we do</source>
        <translation>خدماتنا</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>الأبحاث</translation>
    </message>
    <message>
        <source>What our patients say about us</source>
        <translation>ماذا يقول مرضانا عنا</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>من نحن</translation>
    </message>
    <message>
        <source>Patients say</source>
        <translation>آراء المرضى</translation>
    </message>
</context>
<context>
    <name>SensitiveGate</name>
    <message>
        <source>This page talks about cancer</source>
        <translation>تتحدث هذه الصفحة عن السرطان</translation>
    </message>
    <message>
        <source>This page talks about death</source>
        <translation>تتحدث هذه الصفحة عن الوفاة</translation>
    </message>
    <message>
        <source>This page talks about a complication of treatment</source>
        <translation>تتحدث هذه الصفحة عن إحدى مضاعفات العلاج</translation>
    </message>
    <message>
        <source>You can read it now, or leave it for another time.</source>
        <translation>يمكنك أن تقرأها الآن أو أن تتركها لوقت آخر.</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>متابعة القراءة</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>ShareScreen</name>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Share to care</source>
        <translation>شارِك واهتم</translation>
    </message>
    <message>
        <source>A code to scan with a phone&apos;s camera</source>
        <translation>رمز لمسحه بكاميرا الهاتف</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code.</source>
        <translation>وجّه كاميرا هاتفك نحو الرمز.</translation>
    </message>
    <message>
        <source>This code cannot be shown. Please choose another one.</source>
        <translation>لا يمكن عرض هذا الرمز. يُرجى اختيار رمز آخر.</translation>
    </message>
</context>
<context>
    <name>StandbyScreen</name>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>We are closed now.</source>
        <translation>العيادة مغلقة الآن.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Touch the screen to read</source>
        <translation>المس الشاشة لتبدأ القراءة</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message numerus="yes">
        <source>This screen goes back to the start in %Ln second(s).</source>
        <translation>
            <numerusform>تعود هذه الشاشة إلى البداية الآن.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد ثانية واحدة.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد ثانيتين.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %Ln ثوانٍ.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %Ln ثانية.</numerusform>
            <numerusform>تعود هذه الشاشة إلى البداية بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation>ما زلت هنا</translation>
    </message>
</context>
<context>
    <name>ToolsBar</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>حروف أكبر</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>التباين</translation>
    </message>
    <message>
        <source>Stronger contrast</source>
        <translation>تباين أقوى</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>أخفض</translation>
    </message>
    <message>
        <source>Lower the controls</source>
        <translation>خفض أزرار التحكم</translation>
    </message>
    <message>
        <source>Clear my screen</source>
        <translation>امسح شاشتي</translation>
    </message>
</context>
<context>
    <name>VisitorControls</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Share to care</source>
        <translation>شارِك واهتم</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
</context>
</TS>
