pragma ComponentBehavior: Bound

import QtQuick
import WaitingRoom.Theme
import WaitingRoom.ViewModels

// Every page of the folder, to jump to.
DeskCard {
    id: pane

    required property PreviewRoom preview

    // The office speaks English, whatever the screen does.
    function called(section: string): string {
        switch (section) {
        case "services":
            return qsTr("What we do");
        case "research":
            return qsTr("Research");
        case "testimonials":
            return qsTr("What our patients say about us");
        case "about":
            return qsTr("About us");
        }
        return qsTr("Notices");
    }

    DeskHeading {
        id: heading

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Desk.margin
        text: qsTr("Pages")
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Desk.margin
        anchors.verticalCenter: heading.verticalCenter
        spacing: Desk.gap / 2

        DeskButton {
            text: qsTr("To read")
            current: !pane.preview.asPanel
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("Show a page as it is read")
            Accessible.checkable: true
            Accessible.checked: current
            onClicked: pane.preview.setAsPanel(false)
        }

        DeskButton {
            text: qsTr("As a panel")
            current: pane.preview.asPanel
            Accessible.role: Accessible.RadioButton
            Accessible.name: qsTr("Show a page as its panel")
            Accessible.checkable: true
            Accessible.checked: current
            onClicked: pane.preview.setAsPanel(true)
        }
    }

    DeskField {
        id: search

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.margins: Desk.margin
        purpose: qsTr("Search the pages")
        placeholderText: qsTr("Search by title or file")
        iconName: "ph.magnifying-glass"
        onTextEdited: pane.preview.search(text)
        Keys.onDownPressed: list.forceActiveFocus()
    }

    DeskLabel {
        anchors.left: search.left
        anchors.right: search.right
        anchors.top: search.bottom
        anchors.topMargin: Desk.margin
        horizontalAlignment: Text.AlignHCenter
        visible: list.count === 0
        text: search.text ? qsTr("No page has these words.") : qsTr("There is no page yet.")
    }

    DeskList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: search.bottom
        anchors.bottom: parent.bottom
        anchors.margins: Desk.gap
        model: pane.preview.pages
        Accessible.name: qsTr("Pages")
        onChosen: (itemAtIndex(currentIndex) as PageDelegate).open()

        section.property: "section"
        section.delegate: DeskLabel {
            required property string section

            width: list.width
            leftPadding: Desk.gap
            topPadding: Desk.gap
            bottomPadding: Desk.gap / 2
            color: Colours.title
            text: pane.called(section)
            font.weight: Font.DemiBold
        }

        delegate: PageDelegate {}
    }

    component PageDelegate: DeskRow {
        id: row

        required property int index
        required property string title
        required property string path
        required property string absence

        function open(): void {
            pane.preview.openFile(path);
        }

        width: ListView.view.width
        current: path === pane.preview.path
        Accessible.name: title
        Accessible.description: absence
        onClicked: {
            list.currentIndex = index;
            list.forceActiveFocus();
            open();
        }

        contentItem: Column {
            DeskLabel {
                width: parent.width
                text: row.title
                color: row.absence ? Colours.mark : Colours.ink
            }

            DeskLabel {
                width: parent.width
                visible: text
                text: row.absence ? qsTr("Not on the screen: %1").arg(row.absence) : ""
                font.pixelSize: Desk.small
            }
        }
    }
}
