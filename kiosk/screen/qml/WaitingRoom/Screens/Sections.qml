pragma Singleton

import QtQuick

// What a visitor calls the sections, and their icons.
QtObject {
    function title(section: string): string {
        switch (section) {
        case "services":
            return qsTr("What we do");
        case "spine":
            return qsTr("Spine map");
        case "research":
            return qsTr("Research");
        case "testimonials":
            return qsTr("What our patients say about us");
        case "about":
            return qsTr("About us");
        }
        return "";
    }

    function label(section: string): string {
        return section === "testimonials" ? qsTr("Patients say") : title(section);
    }

    function icon(section: string): string {
        switch (section) {
        case "services":
            return "ph.first-aid-kit";
        case "spine":
            return "ph.person";
        case "research":
            return "ph.book-open";
        case "testimonials":
            return "ph.quotes";
        case "about":
            return "ph.info";
        }
        return "";
    }

    function drawing(section: string): string {
        switch (section) {
        case "spine":
            return "illustration/healthy-spine";
        case "research":
            return "illustration/paper";
        case "testimonials":
            return "illustration/quote";
        case "about":
            return "illustration/harley-street";
        }
        return "illustration/spine";
    }
}
