<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<!-- Kept by translations/update, which also holds the glossary. -->
<context>
    <name>goldenrod</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>golden record of %n source records</source>
        <translation>
            <numerusform>golden record of %n source record</numerusform>
            <numerusform>golden record of %n source records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the golden record began, with %n values</source>
        <translation>
            <numerusform>the golden record began, with %n value</numerusform>
            <numerusform>the golden record began, with %n values</numerusform>
        </translation>
    </message>
</context>
</TS>
