pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Components
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Whether letters, languages, the clock, codes and the size of the display are as they should be.
Item {
    id: screen

    required property StaffPanel staff
    required property int headHeight
    readonly property PageScroller scroller: PageScroller {
        target: view
    }

    readonly property int buttonWidth: Math.min(Metrics.mm(90), Math.floor((view.width - 2 * Metrics.gap) * 0.4))

    Flickable {
        id: view

        anchors.fill: parent
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        contentHeight: checks.height + 2 * checks.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: checks

            y: Metrics.mm(8)
            width: parent.width

            Repeater {
                model: screen.staff.facts

                delegate: FactLine {
                    width: checks.width
                }
            }

            FactLine {
                width: checks.width
                label: qsTr("Display")
                value: qsTr("%1 by %2 mm, %3 by %4 pixels").arg(Math.round(Metrics.windowWidth / Metrics.pixelsPerMm)).arg(Math.round(Metrics.windowHeight / Metrics.pixelsPerMm)).arg(Metrics.windowWidth).arg(Metrics.windowHeight)
            }

            FactLine {
                width: checks.width
                label: qsTr("Typefaces")
                value: qsTr("%1, %2").arg(Type.serif).arg(Type.sans)
            }

            Repeater {
                model: screen.staff.samples

                delegate: FactLine {
                    width: checks.width
                }
            }

            Item {
                width: checks.width
                height: ruler.y + ruler.height + Metrics.mm(6)

                PlainLabel {
                    id: ruled

                    y: Metrics.mm(6)
                    width: parent.width
                    text: qsTr("This line is 10 cm long. If not, set diagonal_inches in kiosk.toml.")
                    lineHeight: Type.labelLineHeight
                }

                Rectangle {
                    id: ruler

                    y: ruled.y + ruled.height + Metrics.mm(4)
                    width: Metrics.mm(100)
                    height: Metrics.mm(3)
                    color: Colours.title
                }
            }

            Item {
                width: checks.width
                height: Math.max(plate.y + plate.height, scan.height) + Metrics.mm(6)

                CodePlate {
                    id: plate

                    room: Metrics.mm(60)
                    code: screen.staff.code
                    modules: screen.staff.codeModules
                }

                PlainLabel {
                    id: scan

                    anchors.left: plate.right
                    anchors.leftMargin: Metrics.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: plate.verticalCenter
                    text: qsTr("A phone reads here: “%1”").arg(screen.staff.codeWords)
                    lineHeight: Type.labelLineHeight
                }
            }

            Item {
                width: checks.width
                height: visible ? buttons.y + buttons.height : 0
                visible: screen.staff.brightness > 0

                Row {
                    id: buttons

                    y: Math.max(0, Metrics.highestControlY - screen.headHeight - checks.y - parent.y)
                    spacing: Metrics.gap

                    TouchButton {
                        width: screen.buttonWidth
                        height: Metrics.controlHeight
                        tight: true
                        iconName: "ph.minus"
                        text: qsTr("Darker")
                        onClicked: screen.staff.brighten(-1)
                    }

                    TouchButton {
                        width: screen.buttonWidth
                        height: Metrics.controlHeight
                        tight: true
                        iconName: "ph.plus"
                        text: qsTr("Brighter")
                        onClicked: screen.staff.brighten(1)
                    }

                    PlainLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("%1 %").arg(screen.staff.brightness)
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }
}
