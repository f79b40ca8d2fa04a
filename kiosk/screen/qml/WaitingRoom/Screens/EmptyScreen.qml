import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme

// There is nothing to show, and this says so: to patients kindly, to staff with the path.
Item {
    id: screen

    required property string clinicName
    required property string contentFolder
    required property string folderFault
    required property int problemCount

    readonly property string reason: {
        switch (folderFault) {
        case "folder-missing":
            return qsTr("The content folder is not there");
        case "folder-unreadable":
            return qsTr("The content folder cannot be opened");
        case "folder-empty":
            return qsTr("The content folder has no pages yet");
        }
        return problemCount > 0 ? qsTr("No page in the content folder can be shown yet") : qsTr("The content folder has no pages yet");
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.margin, Type.column(Type.body))
        spacing: Metrics.mm(12)

        Drawing {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Metrics.mm(150)
            height: width
            drawing: "illustration/welcome"
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.clinicName || qsTr("Welcome")
            color: Colours.title
            lineHeight: Type.titleLineHeight
            font {
                family: Type.serif
                pixelSize: Type.title
            }
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.reason
        }

        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WrapAnywhere
            text: screen.contentFolder
            font.weight: Font.DemiBold
        }
    }
}
