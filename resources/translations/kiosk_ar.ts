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
    <name>ChosenQuestion</name>
    <message>
        <source>Take out: %1</source>
        <translation>إزالة: %1</translation>
    </message>
</context>
<context>
    <name>CodePlate</name>
    <message>
        <source>A code to scan with a phone&apos;s camera</source>
        <translation>رمز يُمسح بكاميرا الهاتف</translation>
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
    <name>Levels</name>
    <message>
        <source>Neck</source>
        <translation>الرقبة</translation>
    </message>
    <message>
        <source>Upper back</source>
        <translation>أعلى الظهر</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>أسفل الظهر</translation>
    </message>
    <message>
        <source>Spine base</source>
        <translation>قاعدة العمود</translation>
    </message>
    <message>
        <source>Sacrum</source>
        <translation>العجز</translation>
    </message>
    <message>
        <source>Tailbone</source>
        <translation>العصعص</translation>
    </message>
    <message>
        <source>Your spine</source>
        <translation>عمودك الفقري</translation>
    </message>
    <message>
        <source>C1, the atlas</source>
        <translation>‏C1، الفقرة الحاملة (الأطلس)</translation>
    </message>
    <message>
        <source>C2, the axis</source>
        <translation>‏C2، الفقرة المحورية</translation>
    </message>
    <message>
        <source>Base of the spine</source>
        <translation>قاعدة العمود الفقري</translation>
    </message>
    <message>
        <source>%1, bone %2 of %3</source>
        <translation>%1، الفقرة %2 من %3</translation>
    </message>
    <message>
        <source>It holds you up, lets you bend and protects your nerves. Touch a part of it to see what it does.</source>
        <translation>يحمل جسمك ويتيح لك الانحناء ويحمي أعصابك. المس جزءا منه لترى ما يفعله.</translation>
    </message>
    <message>
        <source>Seven small bones, C1 to C7, carry your head and let it turn. Nerves from here go to your shoulders, arms and hands. Doctors call it the cervical spine.</source>
        <translation>سبع عظام صغيرة، من C1 إلى C7، تحمل رأسك وتتيح له الدوران. تخرج من هنا أعصاب إلى كتفيك وذراعيك ويديك. يسميها الأطباء الفقرات العنقية.</translation>
    </message>
    <message>
        <source>Twelve bones, T1 to T12, hold your ribs. Together they protect your heart and lungs. This part moves least. Doctors call it the thoracic spine.</source>
        <translation>اثنتا عشرة عظمة، من T1 إلى T12، تحمل أضلاعك. وهي معا تحمي قلبك ورئتيك. هذا الجزء أقل حركة. يسميه الأطباء الفقرات الصدرية.</translation>
    </message>
    <message>
        <source>Five large bones, L1 to L5, carry most of your weight. They let you bend and lift. Nerves from here go to your hips, legs and feet. Doctors call it the lumbar spine.</source>
        <translation>خمس عظام كبيرة، من L1 إلى L5، تحمل معظم وزنك. تتيح لك الانحناء والرفع. تخرج من هنا أعصاب إلى وركيك وساقيك وقدميك. يسميها الأطباء الفقرات القطنية.</translation>
    </message>
    <message>
        <source>The sacrum joins your spine to your hips. The tailbone is its small end. Nerves from here go to your legs, bladder and bowel.</source>
        <translation>يصل العجز عمودك الفقري بالحوض. والعصعص طرفه الصغير. تخرج من هنا أعصاب إلى ساقيك والمثانة والأمعاء.</translation>
    </message>
    <message>
        <source>This ring of bone carries your head. It lets you nod, as if to say yes.</source>
        <translation>هذه الحلقة العظمية تحمل رأسك. تتيح لك أن تومئ برأسك كأنك تقول نعم.</translation>
    </message>
    <message>
        <source>It has a peg that the ring above turns around. So you can shake your head, as if to say no.</source>
        <translation>لها نتوء تدور حوله الحلقة التي فوقها. وهكذا تستطيع أن تهز رأسك كأنك تقول لا.</translation>
    </message>
    <message>
        <source>It helps to carry your head. The nerves from here to C5 work the large muscle that you breathe with.</source>
        <translation>تساعد على حمل رأسك. الأعصاب من هنا إلى C5 تحرك العضلة الكبيرة التي تتنفس بها.</translation>
    </message>
    <message>
        <source>It is about as high as your Adam&apos;s apple. Its nerve goes to the top of your shoulder.</source>
        <translation>تقع تقريبا على ارتفاع تفاحة آدم. يذهب عصبها إلى أعلى كتفك.</translation>
    </message>
    <message>
        <source>Its nerve goes to your shoulder. It helps you to lift your arm out to the side.</source>
        <translation>يذهب عصبها إلى كتفك. يساعدك على رفع ذراعك إلى الجانب.</translation>
    </message>
    <message>
        <source>Its nerve goes down your arm to the thumb. It helps you to bend your elbow and lift your wrist.</source>
        <translation>ينزل عصبها في ذراعك إلى الإبهام. يساعدك على ثني مرفقك ورفع معصمك.</translation>
    </message>
    <message>
        <source>You can often feel it at the bottom of your neck. Its nerve helps you to straighten your elbow. The nerve below it, C8, helps your hand to grip.</source>
        <translation>يمكنك غالبا أن تتحسسها في أسفل رقبتك. يساعدك عصبها على مد مرفقك. والعصب الذي تحتها، C8، يساعد يدك على الإمساك.</translation>
    </message>
    <message>
        <source>The first pair of ribs begins here. Its nerve helps you to spread your fingers.</source>
        <translation>يبدأ هنا الزوج الأول من الأضلاع. يساعدك عصبها على المباعدة بين أصابعك.</translation>
    </message>
    <message>
        <source>It holds the second pair of ribs. Its nerve goes to your chest and the inside of your upper arm.</source>
        <translation>تحمل الزوج الثاني من الأضلاع. يذهب عصبها إلى صدرك وإلى باطن عضدك.</translation>
    </message>
    <message>
        <source>It holds the third pair of ribs. It lies between your shoulder blades.</source>
        <translation>تحمل الزوج الثالث من الأضلاع. تقع بين لوحي كتفيك.</translation>
    </message>
    <message>
        <source>It holds the fourth pair of ribs. Its nerve goes around your chest, about as high as the nipples.</source>
        <translation>تحمل الزوج الرابع من الأضلاع. يلتف عصبها حول صدرك على ارتفاع الحلمتين تقريبا.</translation>
    </message>
    <message>
        <source>It holds the fifth pair of ribs. Its nerve helps the ribs to move when you breathe.</source>
        <translation>تحمل الزوج الخامس من الأضلاع. يساعد عصبها الأضلاع على الحركة عندما تتنفس.</translation>
    </message>
    <message>
        <source>It holds the sixth pair of ribs. Its nerve goes around to the lower end of your breastbone.</source>
        <translation>تحمل الزوج السادس من الأضلاع. يلتف عصبها إلى الطرف السفلي لعظم القص.</translation>
    </message>
    <message>
        <source>It holds the seventh pair of ribs. It is about as high as the lower tips of your shoulder blades.</source>
        <translation>تحمل الزوج السابع من الأضلاع. تقع تقريبا على ارتفاع الطرفين السفليين للوحي كتفيك.</translation>
    </message>
    <message>
        <source>It holds the eighth pair of ribs. With the bones around it, it lets your chest turn.</source>
        <translation>تحمل الزوج الثامن من الأضلاع. وهي مع الفقرات المجاورة تتيح لصدرك الدوران.</translation>
    </message>
    <message>
        <source>It holds the ninth pair of ribs. Its nerve goes around to the muscles of your tummy.</source>
        <translation>تحمل الزوج التاسع من الأضلاع. يلتف عصبها إلى عضلات بطنك.</translation>
    </message>
    <message>
        <source>It holds the tenth pair of ribs. Its nerve goes around to your belly button.</source>
        <translation>تحمل الزوج العاشر من الأضلاع. يلتف عصبها إلى سرتك.</translation>
    </message>
    <message>
        <source>It holds the eleventh pair of ribs. They are short and end freely.</source>
        <translation>تحمل الزوج الحادي عشر من الأضلاع. وهي أضلاع قصيرة أطرافها حرة.</translation>
    </message>
    <message>
        <source>It holds the last pair of ribs. Here the stiffer upper back meets the lower back, which bends.</source>
        <translation>تحمل الزوج الأخير من الأضلاع. هنا يلتقي أعلى الظهر الأقل حركة بأسفل الظهر الذي ينحني.</translation>
    </message>
    <message>
        <source>The first of the large bones. In most adults the spinal cord ends about here. Below it, nerves go on like the hairs of a horse&apos;s tail.</source>
        <translation>أولى العظام الكبيرة. عند معظم البالغين ينتهي الحبل الشوكي هنا تقريبا. وتحته تمتد الأعصاب مثل شعر ذيل الفرس.</translation>
    </message>
    <message>
        <source>Its nerve goes to the front of your thigh. It helps you to lift your leg when you climb stairs.</source>
        <translation>يذهب عصبها إلى مقدمة فخذك. يساعدك على رفع ساقك عندما تصعد الدرج.</translation>
    </message>
    <message>
        <source>It lies in the middle of the lower back&apos;s curve. Its nerve helps you to straighten your knee.</source>
        <translation>تقع في وسط تقوس أسفل الظهر. يساعدك عصبها على مد ركبتك.</translation>
    </message>
    <message>
        <source>With L5 it carries most of your weight. It is about as high as the top of your hip bones. Sciatica can begin at the nerves from here down to the sacrum.</source>
        <translation>تحمل مع L5 معظم وزنك. تقع تقريبا على ارتفاع أعلى عظمي الورك. يمكن أن يبدأ ألم عرق النسا عند الأعصاب من هنا إلى العجز.</translation>
    </message>
    <message>
        <source>The lowest bone that moves, and it carries the most. Its nerve helps you to lift your foot and big toe. Sciatica often begins at this level.</source>
        <translation>أدنى فقرة تتحرك، وهي تحمل أكبر وزن. يساعدك عصبها على رفع قدمك وإصبعها الكبير. كثيرا ما يبدأ ألم عرق النسا عند هذا المستوى.</translation>
    </message>
    <message>
        <source>Five bones that grew into one. It joins your spine to your hips. Its first nerve, S1, is part of the sciatic nerve. Others help your bladder and bowel to work.</source>
        <translation>خمس عظام التحمت في عظمة واحدة. يصل عمودك الفقري بالحوض. عصبه الأول، S1، جزء من العصب الوركي. وأعصاب أخرى تساعد المثانة والأمعاء على العمل.</translation>
    </message>
    <message>
        <source>Three to five tiny bones at the end of the spine. Muscles that hold up your bladder and bowel are fixed to it. Doctors call it the coccyx.</source>
        <translation>ثلاث إلى خمس عظام صغيرة جدا في نهاية العمود الفقري. ترتبط به عضلات تسند المثانة والأمعاء. يسميه الأطباء العصعص.</translation>
    </message>
</context>
<context>
    <name>OpeningHours</name>
    <message>
        <source>%1 to %2</source>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Sample: %1</source>
        <translation>مثال: %1</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Questions for my consultant</source>
        <translation>أسئلة لطبيبي الاستشاري</translation>
    </message>
    <message>
        <source>Touch what you want to ask. You can take your list with you on your phone.</source>
        <translation>المس ما تريد أن تسأل عنه. يمكنك أن تأخذ قائمتك معك على هاتفك.</translation>
    </message>
    <message>
        <source>Your list is full. Take these with you first.</source>
        <translation>قائمتك ممتلئة. خذ هذه الأسئلة معك أولاً.</translation>
    </message>
    <message>
        <source>My questions (%L1)</source>
        <translation>أسئلتي (%L1)</translation>
    </message>
</context>
<context>
    <name>QuestionsScreen</name>
    <message>
        <source>Questions for my consultant</source>
        <translation>أسئلة لطبيبي الاستشاري</translation>
    </message>
    <message>
        <source>A code with your questions, to scan with a phone&apos;s camera</source>
        <translation>رمز فيه أسئلتك، يُمسح بكاميرا الهاتف</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code.</source>
        <translation>وجّه كاميرا هاتفك نحو الرمز.</translation>
    </message>
    <message>
        <source>This code cannot be shown. Please write your questions down.</source>
        <translation>لا يمكن عرض هذا الرمز. نرجو أن تكتب أسئلتك على ورقة.</translation>
    </message>
    <message>
        <source>You have no questions yet.</source>
        <translation>ليس لديك أسئلة بعد.</translation>
    </message>
    <message>
        <source>It holds your questions as text. It needs no internet, and nothing is sent.</source>
        <translation>يحمل الرمز أسئلتك نصًا. لا يحتاج إلى الإنترنت، ولا يُرسَل شيء.</translation>
    </message>
    <message>
        <source>Add some here, or at the end of a page that you read.</source>
        <translation>أضف أسئلة هنا، أو في نهاية صفحة تقرؤها.</translation>
    </message>
    <message>
        <source>Your list is full. Take these with you first. Then take some out to make room for others.</source>
        <translation>قائمتك ممتلئة. خذ هذه الأسئلة معك أولاً، ثم أزل بعضها ليتسع المكان لغيرها.</translation>
    </message>
    <message>
        <source>Questions that suit everybody</source>
        <translation>أسئلة تناسب الجميع</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Share</source>
        <translation>مشاركة</translation>
    </message>
</context>
<context>
    <name>SafeScreen</name>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بكم</translation>
    </message>
    <message>
        <source>Please ask at reception if you need anything.</source>
        <translation>اسألوا موظفي الاستقبال إذا احتجتم إلى أي شيء.</translation>
    </message>
    <message>
        <source>For staff: this screen stopped several times in a row, so it shows no pages for now. It tries them again by itself.</source>
        <translation>للموظفين: توقفت هذه الشاشة عدة مرات متتالية، لذلك لا تعرض أي صفحات الآن. ستحاول عرضها من جديد من تلقاء نفسها.</translation>
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
        <source>Spine map</source>
        <translation>خريطة العمود</translation>
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
        <source>It opens the page on your phone.</source>
        <translation>يفتح الصفحة على هاتفك.</translation>
    </message>
    <message>
        <source>It holds the name of this page and where to find us.</source>
        <translation>يحمل اسم هذه الصفحة وعنواننا.</translation>
    </message>
    <message>
        <source>Share to care</source>
        <translation>شارِك واهتم</translation>
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
    <name>SpineScreen</name>
    <message>
        <source>Whole spine</source>
        <translation>العمود كله</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>أقرب</translation>
    </message>
    <message>
        <source>Further up the spine</source>
        <translation>إلى أعلى العمود الفقري</translation>
    </message>
    <message>
        <source>Further down the spine</source>
        <translation>إلى أسفل العمود الفقري</translation>
    </message>
</context>
<context>
    <name>SpineWords</name>
    <message>
        <source>What we do here</source>
        <translation>خدماتنا هنا</translation>
    </message>
    <message>
        <source>What we do for the spine</source>
        <translation>خدماتنا للعمود الفقري</translation>
    </message>
</context>
<context>
    <name>StandbyScreen</name>
    <message>
        <source>We are closed now.</source>
        <translation>العيادة مغلقة الآن.</translation>
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
        <source>Stop</source>
        <translation>توقّف</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>توقّف: إنهاء القراءة بصوت عالٍ</translation>
    </message>
    <message>
        <source>Listen: read this page aloud</source>
        <translation>استماع: قراءة هذه الصفحة بصوت عالٍ</translation>
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
