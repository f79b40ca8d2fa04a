"""The practical limit: a window of Qt Quick with a line of text in it, and nothing else."""

import sys

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

QML = b"""
import QtQuick
Window {
    visible: true
    width: Screen.width
    height: Screen.height
    flags: Qt.FramelessWindowHint
    color: "#faf8f3"
    Text {
        anchors.centerIn: parent
        text: "London Spine Unit"
        color: "#14213d"
        font.pixelSize: parent.width / 12
    }
}
"""

application = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(QML)
sys.exit(application.exec())
