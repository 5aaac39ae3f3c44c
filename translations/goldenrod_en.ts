<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<!-- Kept by translations/update, which also holds the glossary. -->
<context>
    <name>goldenrod</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of the last load are not in this file: %1. Their fields would get no value from this load.</source>
        <translation>
            <numerusform>%n column of the last load is not in this file: %1. Its field would get no value from this load.</numerusform>
            <numerusform>%n columns of the last load are not in this file: %1. Their fields would get no value from this load.</numerusform>
        </translation>
    </message>
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
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
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
        <source>%n row(s), bytes kept as delivered</source>
        <translation>
            <numerusform>%n row, bytes kept as delivered</numerusform>
            <numerusform>%n rows, bytes kept as delivered</numerusform>
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
        <source>Load %n record(s)</source>
        <translation>
            <numerusform>Load %n record</numerusform>
            <numerusform>Load %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>customers · %1 records in force from %n load(s)</source>
        <translation>
            <numerusform>customers · %1 records in force from %n load</numerusform>
            <numerusform>customers · %1 records in force from %n loads</numerusform>
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
        <source>the first %n row(s) as they will be read</source>
        <translation>
            <numerusform>the first row as it will be read</numerusform>
            <numerusform>the first %n rows as they will be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the golden record began, with %n values</source>
        <translation>
            <numerusform>the golden record began, with %n value</numerusform>
            <numerusform>the golden record began, with %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>touchpoints · %1 in %n load(s)</source>
        <translation>
            <numerusform>touchpoints · %1 in %n load</numerusform>
            <numerusform>touchpoints · %1 in %n loads</numerusform>
        </translation>
    </message>
</context>
</TS>
