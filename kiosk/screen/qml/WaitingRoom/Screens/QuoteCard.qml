import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// What one patient says.
Rectangle {
    id: card

    required property string quote
    required property string name
    required property bool sample
    required property bool shared

    signal shareRequested

    implicitHeight: words.implicitHeight + Metrics.mm(22)
    radius: Metrics.radius
    color: Colours.raised
    border {
        width: Metrics.hairline
        color: Colours.line
    }
    Accessible.role: Accessible.StaticText
    Accessible.name: words.spoken
    Accessible.ignored: !enabled

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Metrics.mm(9)
        name: "ph.quotes-fill"
        ink: Colours.mark
        size: Metrics.mm(16)
    }

    Column {
        id: words

        readonly property string spoken: said.Accessible.name + " " + who.text

        anchors.left: mark.right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Metrics.mm(8)
        anchors.rightMargin: Metrics.mm(12)
        spacing: Metrics.mm(6)

        StyledLabel {
            id: said

            anchors.left: parent.left
            width: Math.min(parent.width, Type.italicColumn(Type.heading))
            text: card.quote
            horizontalAlignment: Text.AlignLeft // with the name below it, in whichever script
            Accessible.ignored: true
            color: Colours.title
            lineHeight: Type.lineHeight
            font {
                family: Type.serif
                pixelSize: Type.heading
                italic: !card.LayoutMirroring.enabled // such scripts have no italic
            }
        }

        Row {
            width: parent.width // it begins on the right where the words do
            spacing: Metrics.mm(6)

            PlainLabel {
                id: who

                anchors.verticalCenter: parent.verticalCenter
                text: card.name
                Accessible.ignored: true
                wrapMode: Text.NoWrap
                lineHeight: 1
            }

            SampleBand {
                anchors.verticalCenter: parent.verticalCenter
                visible: card.sample
            }

            TouchButton {
                visible: card.shared
                height: Metrics.primaryTarget
                iconName: "ph.share-network"
                text: qsTr("Share")
                onClicked: card.shareRequested()
            }
        }
    }
}
