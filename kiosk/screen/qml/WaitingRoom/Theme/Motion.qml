pragma Singleton

import QtQuick

QtObject {
    property bool reduced: false
    readonly property int fade: reduced ? 0 : 280
    readonly property int soon: 1 // when everything has its place
    readonly property int scroll: reduced ? 0 : 220
}
