import QtQuick
import QtQuick.Templates as T
import WaitingRoom.Theme

// A button for a finger: it acts on release, and moving off cancels.
T.AbstractButton {
    id: button

    enum Look {
        Quiet,
        Primary,
        OnBand
    }

    property int look: TouchButton.Quiet
    property string iconName: ""
    property bool stacked: false
    property bool leading: false
    property bool current: false
    property int labelSize: Type.body

    // Where it has no room beside its icon the label stands below it, and where it has none there it is only said.
    property bool tight: false
    property bool bare: false // the icon alone
    property bool steady: false // its letters get no heavier when it is chosen, so that no line breaks anew
    property int cutBeyond: 0 // letters: a longer text may end early, where there is no room for another line
    readonly property bool piled: stacked || (tight && !bare && hasIcon && longestWord.widest > availableWidth - iconRoom)
    readonly property bool labelled: text !== "" && !bare && !(tight && hasIcon && (longestWord.widest > availableWidth || (piled && pileHeight > availableHeight)))
    readonly property bool hasIcon: iconName !== ""
    readonly property real iconRoom: hasIcon ? Type.smallest * 1.1 + Metrics.mm(4) : 0
    readonly property real pileHeight: Type.smallest * 1.1 + Metrics.mm(1) + Math.ceil(wish.advanceWidth / labelSize * Type.smallest / Math.max(1, availableWidth)) * Type.smallest * Type.labelLineHeight * 1.36

    readonly property color ink: {
        if (look === TouchButton.Primary)
            return Colours.primaryInk;
        if (look === TouchButton.OnBand)
            return current ? Colours.accentInk : Colours.bandInk;
        return Colours.title;
    }

    implicitWidth: Math.max(Metrics.primaryTarget, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Metrics.primaryTarget, contentItem.implicitHeight + topPadding + bottomPadding)
    padding: Metrics.mm(3)
    leftPadding: text && !stacked && !tight ? Metrics.mm(6) : padding
    rightPadding: leftPadding
    opacity: enabled ? 1 : 0.35
    focusPolicy: Qt.StrongFocus

    Accessible.name: text
    Accessible.ignored: parent !== null && !parent.enabled // not what it is itself: what cannot be used now is said to be so

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: button.hasIcon ? grid.implicitWidth : Math.ceil(wish.advanceWidth) + 2
        implicitHeight: grid.implicitHeight

        LongestWord {
            id: longestWord

            words: button.text
        }

        // In a narrow button large text is only as large as there is room for it on one line.
        TextMetrics {
            id: wish

            readonly property real icon: button.piled || !button.iconName ? 0 : button.labelSize * 1.1
            readonly property real room: button.availableWidth - (icon ? grid.spacing : 0) - 1 // a word as wide as its place is broken
            readonly property int least: Math.min(button.labelSize, Type.smallest)
            readonly property int fitting: Math.max(least, Math.min(button.labelSize, Math.floor(button.labelSize * room / (icon + advanceWidth))))

            text: button.text || " "
            font {
                family: Type.sans
                pixelSize: button.labelSize
                weight: Font.DemiBold
            }
        }

        FontMetrics {
            id: lines

            readonly property real line: height * Type.labelLineHeight

            font: words.font
        }

        Grid {
            id: grid

            anchors.verticalCenter: parent.verticalCenter
            anchors.horizontalCenter: button.leading ? undefined : parent.horizontalCenter
            anchors.left: button.leading ? parent.left : undefined
            columns: button.piled || !button.hasIcon || !button.labelled ? 1 : 2 // an empty column has a gap before it
            spacing: button.piled ? Metrics.mm(1) : Metrics.mm(4)
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                visible: button.iconName !== ""
                name: button.iconName
                mirror: button.mirrored && /-(left|right)$/.test(button.iconName)
                ink: button.ink
                size: Math.round(wish.fitting * 1.1)
            }

            PlainLabel {
                id: words

                objectName: "label"

                readonly property real room: button.availableWidth - (button.piled || !button.iconName ? 0 : Math.round(wish.fitting * 1.1) + grid.spacing)

                visible: button.labelled
                width: button.cutBeyond ? Math.max(1, room) : Math.min(implicitWidth, Math.max(1, room)) // what ends early does not say how wide it wants to be
                text: button.text
                cutBeyond: button.cutBeyond
                maximumLineCount: button.cutBeyond && button.height > 0 ? Math.max(1, Math.floor((button.availableHeight - (button.piled ? Math.round(wish.fitting * 1.1) + grid.spacing : 0)) / lines.line)) : 1000
                elide: button.cutBeyond ? Text.ElideRight : Text.ElideNone
                color: button.ink
                Accessible.ignored: true
                lineHeight: Type.labelLineHeight
                horizontalAlignment: button.piled ? Text.AlignHCenter : Text.AlignLeft
                font {
                    pixelSize: wish.fitting
                    weight: !button.steady && (button.look === TouchButton.Primary || button.current) ? Font.DemiBold : Font.Medium
                }
            }
        }
    }

    background: Rectangle {
        radius: Metrics.radius
        color: {
            if (button.look === TouchButton.Primary)
                return button.down ? Colours.primaryPressed : Colours.primary;
            if (button.look === TouchButton.OnBand)
                return button.current ? Colours.accent : button.down ? Colours.bandPressed : Colours.band;
            return button.down || button.current ? Colours.plate : Colours.ground;
        }
        border {
            width: button.look === TouchButton.Quiet ? Metrics.hairline * 2 : 0
            color: Colours.title
        }

        FocusRing {
            visible: button.visualFocus
            border.color: button.look === TouchButton.OnBand ? Colours.bandInk : Colours.mark
        }
    }
}
