import QtQuick

// What the waiting room's own screen knows of the staff's: whether they are in, and whether the display is measured.
FocusScope {
    property bool open: false
    property bool measured: true
}
