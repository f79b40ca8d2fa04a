pragma Singleton

import QtQuick

// What the days of the week are called; the first is Monday.
QtObject {
    function name(day: int): string {
        return [qsTr("Monday"), qsTr("Tuesday"), qsTr("Wednesday"), qsTr("Thursday"), qsTr("Friday"), qsTr("Saturday"), qsTr("Sunday")][day];
    }
}
