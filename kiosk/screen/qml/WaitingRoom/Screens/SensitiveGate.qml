import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// Asks before a page that may upset opens. Both answers are equal in size and look.
Item {
    id: gate

    required property string asksAbout

    signal readOnRequested
    signal notNowRequested

    function question(subject: string): string {
        switch (subject) {
        case "cancer":
            return qsTr("This page talks about cancer");
        case "death":
            return qsTr("This page talks about death");
        }
        return qsTr("This page talks about a complication of treatment");
    }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Metrics.margin
        y: Metrics.inReach(parent.height * 0.45 - height / 2, height, parent.height)
        spacing: Metrics.mm(Metrics.compact ? 6 : 14)

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !Metrics.compact
            width: Math.min(Metrics.mm(90), Math.round(gate.height * 0.24))
            height: width
            drawing: "illustration/welcome"
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: gate.question(gate.asksAbout)
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Metrics.compact ? Type.heading : Type.title
            }
            Accessible.role: Accessible.Heading
        }

        PlainLabel {
            width: parent.width
            visible: !Metrics.lying || Type.scale === 1 // the answers say it too, and have no room beneath it
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("You can read it now, or leave it for another time.")
        }

        Row {
            id: answers

            readonly property int side: Math.min(Metrics.mm(110), (parent.width - spacing) / 2)

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Metrics.mm(Metrics.compact ? 6 : 12)

            TouchButton {
                width: answers.side
                height: Metrics.mm(Metrics.compact ? 27 : 34)
                text: qsTr("Read on")
                iconName: "ph.book-open"
                labelSize: Type.lead
                onClicked: gate.readOnRequested()
            }

            TouchButton {
                width: answers.side
                height: Metrics.mm(Metrics.compact ? 27 : 34)
                text: qsTr("Not now")
                iconName: "ph.arrow-u-up-left"
                labelSize: Type.lead
                onClicked: gate.notNowRequested()
            }
        }
    }
}
