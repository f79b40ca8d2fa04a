pragma Singleton

import QtQuick

// What the regions and the bones of the spine are called, and what each does.
QtObject {
    function label(level: string): string {
        switch (level) {
        case "cervical":
            return qsTr("Neck");
        case "thoracic":
            return qsTr("Upper back");
        case "lumbar":
            return qsTr("Lower back");
        case "sacral":
            return qsTr("Spine base");
        case "sacrum":
            return qsTr("Sacrum");
        case "coccyx":
            return qsTr("Tailbone");
        }
        return level.toUpperCase(); // doctors write them so in every language
    }

    function title(level: string): string {
        switch (level) {
        case "":
            return qsTr("Your spine");
        case "c1":
            return qsTr("C1, the atlas");
        case "c2":
            return qsTr("C2, the axis");
        case "sacral":
            return qsTr("Base of the spine");
        }
        return label(level);
    }

    // Where a bone stands among its neighbours.
    function place(bone: string, region: string): string {
        const count = {
            "cervical": 7,
            "thoracic": 12,
            "lumbar": 5
        }[region];
        return count ? qsTr("%1, bone %2 of %3").arg(label(region)).arg(bone.slice(1)).arg(count) : title(region);
    }

    function text(level: string): string {
        switch (level) {
        case "":
            return qsTr("It holds you up, lets you bend and protects your nerves. Touch a part of it to see what it does.");
        case "cervical":
            return qsTr("Seven small bones, C1 to C7, carry your head and let it turn. Nerves from here go to your shoulders, arms and hands. Doctors call it the cervical spine.");
        case "thoracic":
            return qsTr("Twelve bones, T1 to T12, hold your ribs. Together they protect your heart and lungs. This part moves least. Doctors call it the thoracic spine.");
        case "lumbar":
            return qsTr("Five large bones, L1 to L5, carry most of your weight. They let you bend and lift. Nerves from here go to your hips, legs and feet. Doctors call it the lumbar spine.");
        case "sacral":
            return qsTr("The sacrum joins your spine to your hips. The tailbone is its small end. Nerves from here go to your legs, bladder and bowel.");
        case "c1":
            return qsTr("This ring of bone carries your head. It lets you nod, as if to say yes.");
        case "c2":
            return qsTr("It has a peg that the ring above turns around. So you can shake your head, as if to say no.");
        case "c3":
            return qsTr("It helps to carry your head. The nerves from here to C5 work the large muscle that you breathe with.");
        case "c4":
            return qsTr("It is about as high as your Adam's apple. Its nerve goes to the top of your shoulder.");
        case "c5":
            return qsTr("Its nerve goes to your shoulder. It helps you to lift your arm out to the side.");
        case "c6":
            return qsTr("Its nerve goes down your arm to the thumb. It helps you to bend your elbow and lift your wrist.");
        case "c7":
            return qsTr("You can often feel it at the bottom of your neck. Its nerve helps you to straighten your elbow. The nerve below it, C8, helps your hand to grip.");
        case "t1":
            return qsTr("The first pair of ribs begins here. Its nerve helps you to spread your fingers.");
        case "t2":
            return qsTr("It holds the second pair of ribs. Its nerve goes to your chest and the inside of your upper arm.");
        case "t3":
            return qsTr("It holds the third pair of ribs. It lies between your shoulder blades.");
        case "t4":
            return qsTr("It holds the fourth pair of ribs. Its nerve goes around your chest, about as high as the nipples.");
        case "t5":
            return qsTr("It holds the fifth pair of ribs. Its nerve helps the ribs to move when you breathe.");
        case "t6":
            return qsTr("It holds the sixth pair of ribs. Its nerve goes around to the lower end of your breastbone.");
        case "t7":
            return qsTr("It holds the seventh pair of ribs. It is about as high as the lower tips of your shoulder blades.");
        case "t8":
            return qsTr("It holds the eighth pair of ribs. With the bones around it, it lets your chest turn.");
        case "t9":
            return qsTr("It holds the ninth pair of ribs. Its nerve goes around to the muscles of your tummy.");
        case "t10":
            return qsTr("It holds the tenth pair of ribs. Its nerve goes around to your belly button.");
        case "t11":
            return qsTr("It holds the eleventh pair of ribs. They are short and end freely.");
        case "t12":
            return qsTr("It holds the last pair of ribs. Here the stiffer upper back meets the lower back, which bends.");
        case "l1":
            return qsTr("The first of the large bones. In most adults the spinal cord ends about here. Below it, nerves go on like the hairs of a horse's tail.");
        case "l2":
            return qsTr("Its nerve goes to the front of your thigh. It helps you to lift your leg when you climb stairs.");
        case "l3":
            return qsTr("It lies in the middle of the lower back's curve. Its nerve helps you to straighten your knee.");
        case "l4":
            return qsTr("With L5 it carries most of your weight. It is about as high as the top of your hip bones. Sciatica can begin at the nerves from here down to the sacrum.");
        case "l5":
            return qsTr("The lowest bone that moves, and it carries the most. Its nerve helps you to lift your foot and big toe. Sciatica often begins at this level.");
        case "sacrum":
            return qsTr("Five bones that grew into one. It joins your spine to your hips. Its first nerve, S1, is part of the sciatic nerve. Others help your bladder and bowel to work.");
        case "coccyx":
            return qsTr("Three to five tiny bones at the end of the spine. Muscles that hold up your bladder and bowel are fixed to it. Doctors call it the coccyx.");
        }
        return "";
    }
}
