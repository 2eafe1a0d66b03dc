<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message numerus="yes">
        <source>%n client(s) now have grade {grade}</source>
        <translation>
            <numerusform>%n client now has grade {grade}</numerusform>
            <numerusform>%n clients now have grade {grade}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n client(s)</source>
        <translation>
            <numerusform>Deleted %n client</numerusform>
            <numerusform>Deleted %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message numerus="yes">
        <source>Contact every %n day(s)</source>
        <translation>
            <numerusform>Contact every %n day</numerusform>
            <numerusform>Contact every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientFacts</name>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every %n day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message numerus="yes">
        <source>Every %n day(s), by grade</source>
        <translation>
            <numerusform>Every %n day, by grade</numerusform>
            <numerusform>Every %n days, by grade</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientPanel</name>
    <message numerus="yes">
        <source>Filter %n client(s): name, pinyin, phone</source>
        <translation>
            <numerusform>Filter %n client: name, pinyin, phone</numerusform>
            <numerusform>Filter %n clients: name, pinyin, phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientRail</name>
    <message numerus="yes">
        <source>All %n deal(s)</source>
        <translation>
            <numerusform>All %n deal</numerusform>
            <numerusform>All %n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>%n row(s) do not fit</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) empty</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) matched</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealTable</name>
    <message numerus="yes">
        <source>Selected %n deal(s): {total}, weighted {weighted}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s): {total}, weighted {weighted}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) written to {folder}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Followup</name>
    <message numerus="yes">
        <source>%n day(s) without contact</source>
        <translation>
            <numerusform>%n day without contact</numerusform>
            <numerusform>%n days without contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelPanel</name>
    <message numerus="yes">
        <source>deals begun in the last %n day(s)</source>
        <translation>
            <numerusform>deals begun in the last %n day</numerusform>
            <numerusform>deals begun in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message numerus="yes">
        <source>%n day(s) here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected close passed by %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) longer than usual</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineScreen</name>
    <message numerus="yes">
        <source>%n open · {total} · weighted {weighted}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n left including today</source>
        <translation>
            <numerusform>%n left including today</numerusform>
            <numerusform>%n left including today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reached with %n working day(s) left</source>
        <translation>
            <numerusform>Reached with %n working day left</numerusform>
            <numerusform>Reached with %n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n record(s)</source>
        <translation>
            <numerusform>Deleted %n record</numerusform>
            <numerusform>Deleted %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n follow-up(s) overdue: {names}.</source>
        <translation>
            <numerusform>%n follow-up overdue: {names}.</numerusform>
            <numerusform>%n follow-ups overdue: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) past the expected close: {names}.</source>
        <translation>
            <numerusform>%n deal past the expected close: {names}.</numerusform>
            <numerusform>%n deals past the expected close: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) long in their stage: {names}.</source>
        <translation>
            <numerusform>%n deal long in its stage: {names}.</numerusform>
            <numerusform>%n deals long in their stage: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message numerus="yes">
        <source>%n item(s) moved to {day}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReschedulePopup</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>“{stage}” still has %n open deal(s). Move them first.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message numerus="yes">
        <source>{month}: %n working day(s)</source>
        <translation>
            <numerusform>{month}: %n working day</numerusform>
            <numerusform>{month}: %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
