<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StillThere</name>
    <message numerus="yes">
        <source>This screen goes back to the start in %Ln second(s).</source>
        <translation>
            <numerusform>This screen goes back to the start in one second.</numerusform>
            <numerusform>This screen goes back to the start in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
