import QtQuick
import QtQuick.Layouts
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// A window for the office, to stand beside the editor. The program tells it what it tells the kiosk's own.
Window {
    id: main

    required property PreviewRoom preview
    required property real diagonalMm
    required property real mountingHeightMm
    required property real touchDistanceM
    required property real roomDistanceM
    required property bool reducedMotion
    required property string serif
    required property string sans

    readonly property bool wide: width >= 1240
    readonly property bool portrait: look.portrait
    readonly property int sideColumn: Math.max(Desk.sideColumn, Math.min(Desk.sideColumn * 1.4, (width - height * 9 / 16 - 4 * Desk.margin) / 2))

    title: preview.room.clinicName ? qsTr("Preview: %1").arg(preview.room.clinicName) : qsTr("Preview")
    color: Colours.plate
    minimumWidth: 900
    minimumHeight: 720

    // Three parts: the screen, what is wrong, and where to go. Wide enough, an upright screen has all of them
    // in a row; a screen that hangs across has the problems below it.
    GridLayout {
        anchors.fill: parent
        anchors.margins: Desk.margin
        columnSpacing: Desk.margin
        rowSpacing: Desk.margin

        ColumnLayout {
            Layout.row: 0
            Layout.column: 0
            Layout.rowSpan: main.portrait ? 2 : 1
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            spacing: Desk.gap

            KioskFrame {
                Layout.fillWidth: true
                Layout.fillHeight: true
                preview: main.preview
                portrait: look.portrait
                largeText: look.largeText
                diagonalMm: main.diagonalMm
                mountingHeightMm: main.mountingHeightMm
                touchDistanceM: main.touchDistanceM
                roomDistanceM: main.roomDistanceM
                reducedMotion: main.reducedMotion
                serif: main.serif
                sans: main.sans
            }

            RowLayout {
                Layout.fillWidth: true
                // Always there, so that the screen does not move when it has something to say.
                Layout.preferredHeight: Desk.control * 1.25
                spacing: Desk.gap

                Icon {
                    visible: main.preview.note !== ""
                    name: "ph.info"
                    size: Desk.heading
                }

                DeskLabel {
                    Layout.fillWidth: true
                    text: main.preview.note
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    color: Colours.title
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }

                DeskButton {
                    text: qsTr("Back to the panels")
                    iconName: "ph.arrow-u-up-left"
                    onClicked: main.preview.showPanels()
                }
            }
        }

        ProblemPane {
            Layout.row: main.wide && main.portrait ? 0 : 1
            Layout.column: main.portrait ? 1 : 0
            Layout.rowSpan: main.wide && main.portrait ? 2 : 1
            Layout.fillWidth: !main.portrait
            Layout.fillHeight: true
            Layout.preferredHeight: main.portrait ? 1 : 2
            Layout.preferredWidth: main.sideColumn
            preview: main.preview
        }

        ColumnLayout {
            Layout.row: 0
            Layout.column: main.wide && main.portrait ? 2 : 1
            Layout.rowSpan: main.wide || !main.portrait ? 2 : 1
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            Layout.preferredWidth: main.sideColumn
            Layout.maximumWidth: main.sideColumn
            spacing: Desk.margin

            TimeMachine {
                Layout.fillWidth: true
                preview: main.preview
            }

            LookBar {
                id: look

                Layout.fillWidth: true
                preview: main.preview
            }

            PagePane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                preview: main.preview
            }
        }
    }
}
