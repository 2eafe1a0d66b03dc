<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ActivityForm</name>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementList</name>
    <message numerus="yes">
        <source>Ended %n day(s) ago</source>
        <translation>
            <numerusform>Ended %n day ago</numerusform>
            <numerusform>Ended %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementsPage</name>
    <message numerus="yes">
        <source>%n renewal(s) beside them, which are not newly signed</source>
        <translation>
            <numerusform>%n renewal beside them, which is not newly signed</numerusform>
            <numerusform>%n renewals beside them, which are not newly signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) beside them</source>
        <translation>
            <numerusform>%n renewal beside them</numerusform>
            <numerusform>%n renewals beside them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to go</source>
        <translation>
            <numerusform>%n more to go</numerusform>
            <numerusform>%n more to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %n that ended in a year {share} were renewed</source>
        <translation>
            <numerusform>%n ended in a year, {share} renewed</numerusform>
            <numerusform>%n ended in a year, {share} renewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n within {days} days</source>
        <translation>
            <numerusform>%n within {days} days</numerusform>
            <numerusform>%n within {days} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n not used yet</numerusform>
            <numerusform>%n not used yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {weeks} weeks reached the quota</source>
        <translation>
            <numerusform>%n of {weeks} weeks reached the quota</numerusform>
            <numerusform>%n of {weeks} weeks reached the quota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n week(s)</source>
        <translation>
            <numerusform>last week</numerusform>
            <numerusform>last %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementsView</name>
    <message numerus="yes">
        <source>%n valid</source>
        <translation>
            <numerusform>%n valid</numerusform>
            <numerusform>%n valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n end soon</source>
        <translation>
            <numerusform>%n ends soon</numerusform>
            <numerusform>%n end soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message numerus="yes">
        <source>%n warning(s) brought back</source>
        <translation>
            <numerusform>%n warning brought back</numerusform>
            <numerusform>%n warnings brought back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Reminders, %n new</source>
        <translation>
            <numerusform>Reminders, %n new</numerusform>
            <numerusform>Reminders, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>preset and %n own deal(s) closed</source>
        <translation>
            <numerusform>preset and %n own deal closed</numerusform>
            <numerusform>preset and %n own deals closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your history, %n deal(s)</source>
        <translation>
            <numerusform>Your history, %n deal</numerusform>
            <numerusform>Your history, %n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usual stay %n day(s)</source>
        <translation>
            <numerusform>Usual stay %n day</numerusform>
            <numerusform>Usual stay %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BrokenCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Campaign</name>
    <message numerus="yes">
        <source>Too few days before to tell: %n of at least {least} for so short a campaign.</source>
        <translation>
            <numerusform>Too few days before to tell: %n of at least {least} for so short a campaign.</numerusform>
            <numerusform>Too few days before to tell: %n of at least {least} for so short a campaign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few days to tell: %n of at least {least} on each side.</source>
        <translation>
            <numerusform>Too few days to tell: %n of at least {least} on each side.</numerusform>
            <numerusform>Too few days to tell: %n of at least {least} on each side.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} over %n day(s), {before} over {days} before, {change}.</source>
        <translation>
            <numerusform>{metric}: {mean} on %n day, {before} on {days} before, {change}.</numerusform>
            <numerusform>{metric}: {mean} over %n days, {before} over {days} before, {change}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} a day on %n day(s), {before} a day on the {days} same weekdays before, {change}.</source>
        <translation>
            <numerusform>{metric}: {mean} a day on %n day, {before} a day on the {days} same weekdays before, {change}.</numerusform>
            <numerusform>{metric}: {mean} a day on %n days, {before} a day on the {days} same weekdays before, {change}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: {mean} a day on %n day(s), {before} a day on {days} before, {change}.</source>
        <translation>
            <numerusform>{metric}: {mean} on %n day, {before} on {days} before, {change}.</numerusform>
            <numerusform>{metric}: {mean} a day on %n days, {before} a day on {days} before, {change}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too few days without a campaign to tell its part: %n of at least {least}.</source>
        <translation>
            <numerusform>Too few days without a campaign to tell its part: %n of at least {least}.</numerusform>
            <numerusform>Too few days without a campaign to tell its part: %n of at least {least}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign day(s) brought {above} above the level of the other days ({level} a day); without it the period comes to {usual}.</source>
        <translation>
            <numerusform>%n campaign day brought {above} above the level of the other days ({level} a day); without it the period comes to {usual}.</numerusform>
            <numerusform>%n campaign days brought {above} above the level of the other days ({level} a day); without it the period comes to {usual}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign day(s) stayed {above} below the level of the other days ({level} a day).</source>
        <translation>
            <numerusform>%n campaign day stayed {above} below the level of the other days ({level} a day).</numerusform>
            <numerusform>%n campaign days stayed {above} below the level of the other days ({level} a day).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s), {large} of them large: {names}.</source>
        <translation>
            <numerusform>%n campaign, {large} of them large: {names}.</numerusform>
            <numerusform>%n campaigns, {large} of them large: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>%n campaign deleted</numerusform>
            <numerusform>%n campaigns deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>places for %n item(s) left over</source>
        <translation>
            <numerusform>a place for %n item left over</numerusform>
            <numerusform>places for %n items left over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>plan of %n visit(s)</source>
        <translation>
            <numerusform>plan of %n visit</numerusform>
            <numerusform>plan of %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelDayDialog</name>
    <message numerus="yes">
        <source>%n day(s) not entered</source>
        <translation>
            <numerusform>%n day not entered</numerusform>
            <numerusform>%n days not entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelGrid</name>
    <message numerus="yes">
        <source>{channel} (%n product(s))</source>
        <translation>
            <numerusform>{channel} (%n product)</numerusform>
            <numerusform>{channel} (%n products)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message numerus="yes">
        <source>%n place(s) to put right</source>
        <translation>
            <numerusform>%n place to put right</numerusform>
            <numerusform>%n places to put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
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
        <source>%n line(s) more belong to no deal, like grades</source>
        <translation>
            <numerusform>%n line more belongs to no deal, like grades</numerusform>
            <numerusform>%n lines more belong to no deal, like grades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more name no contact, like grades</source>
        <translation>
            <numerusform>%n line more names no contact, like grades</numerusform>
            <numerusform>%n lines more name no contact, like grades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) more name no contact or no deal</source>
        <translation>
            <numerusform>%n line more names no contact or no deal</numerusform>
            <numerusform>%n lines more name no contact or no deal</numerusform>
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
        <source>Every %n day(s), by type</source>
        <translation>
            <numerusform>Every day, by type</numerusform>
            <numerusform>Every %n days, by type</numerusform>
        </translation>
    </message>
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
        <source>Nobody is due. %n client(s) have no next step</source>
        <translation>
            <numerusform>Nobody is due. %n client has no next step</numerusform>
            <numerusform>Nobody is due. %n clients have no next step</numerusform>
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
    <name>CloseDialog</name>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n promise due</numerusform>
            <numerusform>%n promises due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due</source>
        <translation>
            <numerusform>%n payment due</numerusform>
            <numerusform>%n payments due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s): give each a place</source>
        <translation>
            <numerusform>%n item: give it a place</numerusform>
            <numerusform>%n items: give each a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n logged</source>
        <translation>
            <numerusform>%n logged</numerusform>
            <numerusform>%n logged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>%n row(s) do not fit</source>
        <translation>
            <numerusform>%n row does not fit</numerusform>
            <numerusform>%n rows do not fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day, kept as a note</source>
        <translation>
            <numerusform>%n without a day, kept as a note</numerusform>
            <numerusform>%n without a day, kept as notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) of writing days, all known</source>
        <translation>
            <numerusform>%n way of writing days, known</numerusform>
            <numerusform>%n ways of writing days, all known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) empty</source>
        <translation>
            <numerusform>%n row empty</numerusform>
            <numerusform>%n rows empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s)</source>
        <translation>
            <numerusform>The one row</numerusform>
            <numerusform>All %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) matched</source>
        <translation>
            <numerusform>%n column matched</numerusform>
            <numerusform>%n columns matched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not imported</source>
        <translation>
            <numerusform>%n not imported</numerusform>
            <numerusform>%n not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyFormDialog</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of {all} are filled; everything else in the file stays as it is.</source>
        <translation>
            <numerusform>%n place of {all} is filled; everything else in the file stays as it is.</numerusform>
            <numerusform>%n places of {all} are filled; everything else in the file stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfidenceForm</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountDialog</name>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at %n client(s)</source>
        <translation>
            <numerusform>{count} at %n client</numerusform>
            <numerusform>{count} at %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message numerus="yes">
        <source>%n client(s) without a known region</source>
        <translation>
            <numerusform>%n client without a known region</numerusform>
            <numerusform>%n clients without a known region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) in all, </source>
        <translation>
            <numerusform>%n client in all, </numerusform>
            <numerusform>%n clients in all, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s) as a rule</source>
        <translation>
            <numerusform>every day as a rule</numerusform>
            <numerusform>every %n days as a rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrossDialog</name>
    <message numerus="yes">
        <source>%n order(s) behind this cell</source>
        <translation>
            <numerusform>%n order behind this cell</numerusform>
            <numerusform>%n orders behind this cell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Daily</name>
    <message numerus="yes">
        <source>complaint open for %n day(s): {what}</source>
        <translation>
            <numerusform>complaint open for %n day: {what}</numerusform>
            <numerusform>complaint open for %n days: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>DayActs</name>
    <message numerus="yes">
        <source>%n item(s) done</source>
        <translation>
            <numerusform>%n item done</numerusform>
            <numerusform>%n items done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n item(s)</source>
        <translation>
            <numerusform>Deleted %n item</numerusform>
            <numerusform>Deleted %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayHead</name>
    <message numerus="yes">
        <source>Working day {number}, %n left including today</source>
        <translation>
            <numerusform>Working day {number}, %n left including today</numerusform>
            <numerusform>Working day {number}, %n left including today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealActs</name>
    <message numerus="yes">
        <source>%n deal(s) deleted</source>
        <translation>
            <numerusform>%n deal deleted</numerusform>
            <numerusform>%n deals deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealCourse</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealDelivery</name>
    <message numerus="yes">
        <source>%n order(s) without a cost or a rate</source>
        <translation>
            <numerusform>%n order without a cost or a rate</numerusform>
            <numerusform>%n orders without a cost or a rate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) deleted</source>
        <translation>
            <numerusform>%n milestone deleted</numerusform>
            <numerusform>%n milestones deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) planned</source>
        <translation>
            <numerusform>%n milestone planned</numerusform>
            <numerusform>%n milestones planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supplier order(s) deleted</source>
        <translation>
            <numerusform>%n supplier order deleted</numerusform>
            <numerusform>%n supplier orders deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealFacts</name>
    <message numerus="yes">
        <source>{chance}, by the preset and %n own deal(s) closed</source>
        <translation>
            <numerusform>{chance}, by the preset and %n own deal closed</numerusform>
            <numerusform>{chance}, by the preset and %n own deals closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealTable</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s): {total}, weighted {weighted}</source>
        <translation>
            <numerusform>%n deal: {total}, weighted {weighted}</numerusform>
            <numerusform>%n deals: {total}, weighted {weighted}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deals</name>
    <message numerus="yes">
        <source>%n deal(s) · {total} · weighted {weighted}</source>
        <translation>
            <numerusform>%n deal · {total} · weighted {weighted}</numerusform>
            <numerusform>%n deals · {total} · weighted {weighted}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message numerus="yes">
        <source>promised for {day}, %n day(s) past</source>
        <translation>
            <numerusform>promised for {day}, %n day past</numerusform>
            <numerusform>promised for {day}, %n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>promised for {day}, came %n day(s) late</source>
        <translation>
            <numerusform>promised for {day}, came %n day late</numerusform>
            <numerusform>promised for {day}, came %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n d</source>
        <translation>
            <numerusform>+%n d</numerusform>
            <numerusform>+%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Likely %n day(s) late</source>
        <translation>
            <numerusform>Likely %n day late</numerusform>
            <numerusform>Likely %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) in the last half year, none later than planned</source>
        <translation>
            <numerusform>%n milestone in the last half year, not later than planned</numerusform>
            <numerusform>%n milestones in the last half year, none later than planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n milestone(s) in the last half year, {late} late, by {days} days on average; {most} of them in {where}.</source>
        <translation>
            <numerusform>%n milestone in the last half year, {late} late, by {days} days; {most} in {where}.</numerusform>
            <numerusform>%n milestones in the last half year, {late} late, by {days} days on average; {most} of them in {where}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Usually {slip} (±{spread} days, %n milestone(s))</source>
        <translation>
            <numerusform>Usually {slip} (±{spread} days, %n milestone)</numerusform>
            <numerusform>Usually {slip} (±{spread} days, %n milestones)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late milestone(s) joined today&apos;s plan</source>
        <translation>
            <numerusform>%n late milestone joined today&apos;s plan</numerusform>
            <numerusform>%n late milestones joined today&apos;s plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryCard</name>
    <message numerus="yes">
        <source>and %n more ›</source>
        <translation>
            <numerusform>and %n more ›</numerusform>
            <numerusform>and %n more ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryView</name>
    <message numerus="yes">
        <source>%n being delivered · {amount}   due {due}</source>
        <translation>
            <numerusform>%n being delivered · {amount}   due {due}</numerusform>
            <numerusform>%n being delivered · {amount}   due {due}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Demand</name>
    <message numerus="yes">
        <source>That is {a_day} a day over the %n working day(s) left.</source>
        <translation>
            <numerusform>All of it is for the one working day left.</numerusform>
            <numerusform>That is {a_day} a day over the %n working days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is {a_day} a day over its %n working day(s).</source>
        <translation>
            <numerusform>All of it is for its one working day.</numerusform>
            <numerusform>That is {a_day} a day over its %n working days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is {orders} and {visitors} a day over the %n day(s) left.</source>
        <translation>
            <numerusform>All of it is for the one day left.</numerusform>
            <numerusform>That is {orders} and {visitors} a day over the %n days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is {orders} and {visitors} a day over its %n day(s).</source>
        <translation>
            <numerusform>All of it is for its one day.</numerusform>
            <numerusform>That is {orders} and {visitors} a day over its %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>facts of %n client(s)</source>
        <translation>
            <numerusform>facts of %n client</numerusform>
            <numerusform>facts of %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message numerus="yes">
        <source>%n more, {total}, from {day}</source>
        <translation>
            <numerusform>%n more, {total}, on {day}</numerusform>
            <numerusform>%n more, {total}, from {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EaseForm</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved, the day has room again</source>
        <translation>
            <numerusform>%n item moved, the day has room again</numerusform>
            <numerusform>%n items moved, the day has room again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message numerus="yes">
        <source>%n value(s) are of days that are not shown here; they are kept too.</source>
        <translation>
            <numerusform>%n value is of a day that is not shown here; it is kept too.</numerusform>
            <numerusform>%n values are of days that are not shown here; they are kept too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of days that are not shown here could not be read.</source>
        <translation>
            <numerusform>%n value of a day that is not shown here could not be read.</numerusform>
            <numerusform>%n values of days that are not shown here could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) lie beyond the table and are left out.</source>
        <translation>
            <numerusform>%n value lies beyond the table and is left out.</numerusform>
            <numerusform>%n values lie beyond the table and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are far from the usual. Keep them?</source>
        <translation>
            <numerusform>%n value is far from the usual. Keep it?</numerusform>
            <numerusform>%n values are far from the usual. Keep them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) entered</source>
        <translation>
            <numerusform>%n value entered</numerusform>
            <numerusform>%n values entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) each</source>
        <translation>
            <numerusform>%n working day each</numerusform>
            <numerusform>%n working days each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExpectForm</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureImport</name>
    <message numerus="yes">
        <source>Take %n value(s)</source>
        <translation>
            <numerusform>Take %n value</numerusform>
            <numerusform>Take %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new figure(s): {names}</source>
        <translation>
            <numerusform>%n new figure: {names}</numerusform>
            <numerusform>%n new figures: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are there already</source>
        <translation>
            <numerusform>%n row is there already</numerusform>
            <numerusform>%n rows are there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ from those there already, which stay unless replaced</source>
        <translation>
            <numerusform>%n value differs from the one there already, which stays unless replaced</numerusform>
            <numerusform>%n values differ from those there already, which stay unless replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and come back as a file</source>
        <translation>
            <numerusform>%n row cannot be read and comes back as a file</numerusform>
            <numerusform>%n rows cannot be read and come back as a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) taken over</source>
        <translation>
            <numerusform>%n value taken over</numerusform>
            <numerusform>%n values taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message numerus="yes">
        <source>%n figure(s) deleted</source>
        <translation>
            <numerusform>%n figure deleted</numerusform>
            <numerusform>%n figures deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) written to {folder}; private notes are among them</source>
        <translation>
            <numerusform>%n file written to {folder}; private notes are among them</numerusform>
            <numerusform>%n files written to {folder}; private notes are among them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n deal(s) need attention</source>
        <translation>
            <numerusform>%n deal needs attention</numerusform>
            <numerusform>%n deals need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterDialog</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
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
    <message numerus="yes">
        <source>Contact every %n day(s)</source>
        <translation>
            <numerusform>Contact every day</numerusform>
            <numerusform>Contact every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past</source>
        <translation>
            <numerusform>%n day past</numerusform>
            <numerusform>%n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the deadline</source>
        <translation>
            <numerusform>%n day past the deadline</numerusform>
            <numerusform>%n days past the deadline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message numerus="yes">
        <source>%n more day(s) of records and this can be estimated</source>
        <translation>
            <numerusform>%n more day of records and this can be estimated</numerusform>
            <numerusform>%n more days of records and this can be estimated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastStrip</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With the %n sure deal(s) you come to {sum}</source>
        <translation>
            <numerusform>With the %n sure deal you come to {sum}</numerusform>
            <numerusform>With the %n sure deals you come to {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormulaPage</name>
    <message numerus="yes">
        <source>%n order(s) of {amount} did not come by a channel day; they have no visitors here.</source>
        <translation>
            <numerusform>%n order of {amount} did not come by a channel day; it has no visitors here.</numerusform>
            <numerusform>%n orders of {amount} did not come by a channel day; they have no visitors here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) are not entered; the mean is of the others.</source>
        <translation>
            <numerusform>%n day is not entered; the mean is of the others.</numerusform>
            <numerusform>%n days are not entered; the mean is of the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n actions</source>
        <translation>
            <numerusform>All %n actions</numerusform>
            <numerusform>All %n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelPanel</name>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deals begun in the last %n day(s)</source>
        <translation>
            <numerusform>deals begun in the last %n day</numerusform>
            <numerusform>deals begun in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) up to {day}</source>
        <translation>
            <numerusform>%n day up to {day}</numerusform>
            <numerusform>%n days up to {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeForm</name>
    <message numerus="yes">
        <source>Grade {grade} for %n client(s)</source>
        <translation>
            <numerusform>Grade {grade} for %n client</numerusform>
            <numerusform>Grade {grade} for %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) now have grade {grade}</source>
        <translation>
            <numerusform>%n client now has grade {grade}</numerusform>
            <numerusform>%n clients now have grade {grade}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandedIn</name>
    <message numerus="yes">
        <source>%n after {day} {change}</source>
        <translation>
            <numerusform>%n after {day} {change}</numerusform>
            <numerusform>%n after {day} {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entered later {change}</source>
        <translation>
            <numerusform>%n entered later {change}</numerusform>
            <numerusform>%n entered later {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted any more {change}</source>
        <translation>
            <numerusform>%n not counted any more {change}</numerusform>
            <numerusform>%n not counted any more {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed {change}</source>
        <translation>
            <numerusform>%n changed {change}</numerusform>
            <numerusform>%n changed {change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counted elsewhere</source>
        <translation>
            <numerusform>%n counted elsewhere</numerusform>
            <numerusform>%n counted elsewhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HolidayPage</name>
    <message numerus="yes">
        <source>%n working day(s) in all.</source>
        <translation>
            <numerusform>%n working day in all.</numerusform>
            <numerusform>%n working days in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n more contradict theirs.</source>
        <translation>
            <numerusform>%n more contradicts its two figures.</numerusform>
            <numerusform>%n more contradict their two figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) leave their client out; the one above is taken.</source>
        <translation>
            <numerusform>%n row leaves its client out; the one above is taken.</numerusform>
            <numerusform>%n rows leave their client out; the one above is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no client and come in without one.</source>
        <translation>
            <numerusform>%n row names no client and comes in without one.</numerusform>
            <numerusform>%n rows name no client and come in without one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the phone or e-mail of another name and come in beside it: {names}.</source>
        <translation>
            <numerusform>%n row has the phone or e-mail of another name and comes in beside it: {names}.</numerusform>
            <numerusform>%n rows have the phone or e-mail of another name and come in beside it: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) cannot be read as a number; the note says them as the list does.</source>
        <translation>
            <numerusform>%n amount cannot be read as a number; the note says it as the list does.</numerusform>
            <numerusform>%n amounts cannot be read as numbers; the notes say them as the list does.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s) have no day; the last one the row knows, or today, stands for it.</source>
        <translation>
            <numerusform>%n lost deal has no day; the last one the row knows, or today, stands for it.</numerusform>
            <numerusform>%n lost deals have no day; the last one the row knows, or today, stands for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) are in another currency ({currencies}) and come in unchanged.</source>
        <translation>
            <numerusform>%n amount is in another currency ({currencies}) and comes in unchanged.</numerusform>
            <numerusform>%n amounts are in another currency ({currencies}) and come in unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be added</source>
        <translation>
            <numerusform>%n client will be added</numerusform>
            <numerusform>%n clients will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be added</source>
        <translation>
            <numerusform>%n contact will be added</numerusform>
            <numerusform>%n contacts will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) will be added</source>
        <translation>
            <numerusform>%n deal will be added</numerusform>
            <numerusform>%n deals will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be added</source>
        <translation>
            <numerusform>%n order will be added</numerusform>
            <numerusform>%n orders will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) will be added</source>
        <translation>
            <numerusform>%n activity will be added</numerusform>
            <numerusform>%n activities will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) will be updated.</source>
        <translation>
            <numerusform>%n client will be updated.</numerusform>
            <numerusform>%n clients will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be updated.</source>
        <translation>
            <numerusform>%n contact will be updated.</numerusform>
            <numerusform>%n contacts will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) will be updated.</source>
        <translation>
            <numerusform>%n deal will be updated.</numerusform>
            <numerusform>%n deals will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) will be updated.</source>
        <translation>
            <numerusform>%n order will be updated.</numerusform>
            <numerusform>%n orders will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) will be updated.</source>
        <translation>
            <numerusform>%n activity will be updated.</numerusform>
            <numerusform>%n activities will be updated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) imported</source>
        <translation>
            <numerusform>%n client imported</numerusform>
            <numerusform>%n clients imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) imported</source>
        <translation>
            <numerusform>%n deal imported</numerusform>
            <numerusform>%n deals imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) imported</source>
        <translation>
            <numerusform>%n order imported</numerusform>
            <numerusform>%n orders imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) imported</source>
        <translation>
            <numerusform>%n activity imported</numerusform>
            <numerusform>%n activities imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Improvement</name>
    <message numerus="yes">
        <source>%n month(s) running</source>
        <translation>
            <numerusform>%n month running</numerusform>
            <numerusform>%n months running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) running</source>
        <translation>
            <numerusform>%n review running</numerusform>
            <numerusform>%n reviews running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentsDialog</name>
    <message numerus="yes">
        <source>%n incident(s) deleted</source>
        <translation>
            <numerusform>%n incident deleted</numerusform>
            <numerusform>%n incidents deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateBar</name>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>%n more ›</numerusform>
            <numerusform>%n more ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n place(s) in your own words do not agree with the figures. Save all the same?</source>
        <translation>
            <numerusform>%n place in your own words does not agree with the figures. Save all the same?</numerusform>
            <numerusform>%n places in your own words do not agree with the figures. Save all the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelOrder</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedCard</name>
    <message numerus="yes">
        <source>All %n linked client(s)…</source>
        <translation>
            <numerusform>All %n linked client…</numerusform>
            <numerusform>All %n linked clients…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n client(s)</source>
        <translation>
            <numerusform>Brought %n client</numerusform>
            <numerusform>Brought %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkedDialog</name>
    <message numerus="yes">
        <source>Took %n link(s) away</source>
        <translation>
            <numerusform>Took %n link away</numerusform>
            <numerusform>Took %n links away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeContactsDialog</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message numerus="yes">
        <source>%n point(s) ahead of pace</source>
        <translation>
            <numerusform>%n point ahead of pace</numerusform>
            <numerusform>%n points ahead of pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) behind pace</source>
        <translation>
            <numerusform>%n point behind pace</numerusform>
            <numerusform>%n points behind pace</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedsDialog</name>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Plan %n call</numerusform>
            <numerusform>Plan %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n visit(s)</source>
        <translation>
            <numerusform>Plan %n visit</numerusform>
            <numerusform>Plan %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) planned</source>
        <translation>
            <numerusform>%n call planned</numerusform>
            <numerusform>%n calls planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned</source>
        <translation>
            <numerusform>%n visit planned</numerusform>
            <numerusform>%n visits planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n day(s) in its stage</source>
        <translation>
            <numerusform>%n day in its stage</numerusform>
            <numerusform>%n days in its stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past its expected close</source>
        <translation>
            <numerusform>%n day past its expected close</numerusform>
            <numerusform>%n days past its expected close</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restock %n day(s) past</source>
        <translation>
            <numerusform>Restock %n day past</numerusform>
            <numerusform>Restock %n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact, usually {rhythm}</source>
        <translation>
            <numerusform>%n day without contact, usually {rhythm}</numerusform>
            <numerusform>%n days without contact, usually {rhythm}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookDialog</name>
    <message numerus="yes">
        <source>%n statement(s) can be judged: the range held {held} of them.</source>
        <translation>
            <numerusform>%n forecast can be judged: the range held {held} of it.</numerusform>
            <numerusform>%n forecasts can be judged: the range held {held} of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n week(s) with a guess of yours: the program {beside}, you {own}; 0 is perfect, 0.25 is a coin.</source>
        <translation>
            <numerusform>Over %n week with a guess of yours: the program {beside}, you {own}; 0 is perfect, 0.25 is a coin.</numerusform>
            <numerusform>Over %n weeks with a guess of yours: the program {beside}, you {own}; 0 is perfect, 0.25 is a coin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwedBar</name>
    <message numerus="yes">
        <source>%n more ›</source>
        <translation>
            <numerusform>%n more ›</numerusform>
            <numerusform>%n more ›</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Owing</name>
    <message numerus="yes">
        <source>%n renewal(s) planned for {day}</source>
        <translation>
            <numerusform>%n renewal planned for {day}</numerusform>
            <numerusform>%n renewals planned for {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Own</name>
    <message numerus="yes">
        <source>ratio of the sums of %n day(s)</source>
        <translation>
            <numerusform>ratio of the sums of %n day</numerusform>
            <numerusform>ratio of the sums of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sum of %n day(s)</source>
        <translation>
            <numerusform>sum of %n day</numerusform>
            <numerusform>sum of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last figure, %n day(s) entered</source>
        <translation>
            <numerusform>the last figure, %n day entered</numerusform>
            <numerusform>the last figure, %n days entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>as entered, for %n day(s)</source>
        <translation>
            <numerusform>as entered, for %n day</numerusform>
            <numerusform>as entered, for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of the rates of %n day(s), not the rate of the whole</source>
        <translation>
            <numerusform>mean of the rates of %n day, not the rate of the whole</numerusform>
            <numerusform>mean of the rates of %n days, not the rate of the whole</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n day(s)</source>
        <translation>
            <numerusform>mean of %n day</numerusform>
            <numerusform>mean of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message numerus="yes">
        <source>… %n more row(s); the file has them all</source>
        <translation>
            <numerusform>… %n more row; the file has it too</numerusform>
            <numerusform>… %n more rows; the file has them all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message numerus="yes">
        <source>Put %n deal(s) off</source>
        <translation>
            <numerusform>Put %n deal off</numerusform>
            <numerusform>Put %n deals off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n deal(s) quiet</source>
        <translation>
            <numerusform>Keep %n deal quiet</numerusform>
            <numerusform>Keep %n deals quiet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaymentsDialog</name>
    <message numerus="yes">
        <source>%n payment(s), {total}</source>
        <translation>
            <numerusform>%n payment, {total}</numerusform>
            <numerusform>%n payments, {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message numerus="yes">
        <source>%n day(s) here</source>
        <translation>
            <numerusform>%n day here</numerusform>
            <numerusform>%n days here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected close passed by %n day(s)</source>
        <translation>
            <numerusform>Expected close passed by %n day</numerusform>
            <numerusform>Expected close passed by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over usual</source>
        <translation>
            <numerusform>%n day over usual</numerusform>
            <numerusform>%n days over usual</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelineScreen</name>
    <message numerus="yes">
        <source>%n open · {total} · weighted {weighted}</source>
        <translation>
            <numerusform>%n open · {total} · weighted {weighted}</numerusform>
            <numerusform>%n open · {total} · weighted {weighted}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message numerus="yes">
        <source>The day is planned: %n item(s)</source>
        <translation>
            <numerusform>The day is planned: %n item</numerusform>
            <numerusform>The day is planned: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) today</source>
        <translation>
            <numerusform>%n item today</numerusform>
            <numerusform>%n items today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{items}, %n visit(s)</source>
        <translation>
            <numerusform>{items}, %n visit</numerusform>
            <numerusform>{items}, %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message numerus="yes">
        <source>%n price(s)</source>
        <translation>
            <numerusform>%n price</numerusform>
            <numerusform>%n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) deleted</source>
        <translation>
            <numerusform>%n price deleted</numerusform>
            <numerusform>%n prices deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceImport</name>
    <message numerus="yes">
        <source>%n row(s) cannot be taken. Mend them in the spreadsheet and read it again: all or nothing</source>
        <translation>
            <numerusform>%n row cannot be taken. Mend it in the spreadsheet and read it again: all or nothing</numerusform>
            <numerusform>%n rows cannot be taken. Mend them in the spreadsheet and read it again: all or nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n price(s)</source>
        <translation>
            <numerusform>Take %n price</numerusform>
            <numerusform>Take %n prices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) taken over</source>
        <translation>
            <numerusform>%n price taken over</numerusform>
            <numerusform>%n prices taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was there already</source>
        <translation>
            <numerusform>%n was there already</numerusform>
            <numerusform>%n were there already</numerusform>
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
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reached with %n working day(s) left</source>
        <translation>
            <numerusform>Reached with %n working day left</numerusform>
            <numerusform>Reached with %n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reached with %n day(s) left</source>
        <translation>
            <numerusform>Reached with %n day left</numerusform>
            <numerusform>Reached with %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more day(s) of records</source>
        <translation>
            <numerusform>%n more day of records</numerusform>
            <numerusform>%n more days of records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due by the end, each by how late this client and all clients paid before</source>
        <translation>
            <numerusform>%n payment due by the end, by how late this client and all clients paid before</numerusform>
            <numerusform>%n payments due by the end, each by how late this client and all clients paid before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) expected by the end, each by its win chance and your own punctuality</source>
        <translation>
            <numerusform>%n open deal expected by the end, by its win chance and your own punctuality</numerusform>
            <numerusform>%n open deals expected by the end, each by its win chance and your own punctuality</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s) without an expected day, each by its win chance and how long yours take from its stage on</source>
        <translation>
            <numerusform>%n open deal without an expected day, by its win chance and how long yours take from its stage on</numerusform>
            <numerusform>%n open deals without an expected day, each by its win chance and how long yours take from its stage on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>payments not planned before, at their own pace: %n in {days}</source>
        <translation>
            <numerusform>payments not planned before, at their own pace: %n in {days}</numerusform>
            <numerusform>payments not planned before, at their own pace: %n in {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more of them at your own pace: %n in {days}</source>
        <translation>
            <numerusform>more of them at your own pace: %n in {days}</numerusform>
            <numerusform>more of them at your own pace: %n in {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other business at your own pace: %n result(s) in {days}</source>
        <translation>
            <numerusform>other business at your own pace: %n result in {days}</numerusform>
            <numerusform>other business at your own pace: %n results in {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) entered</source>
        <translation>
            <numerusform>%n day entered</numerusform>
            <numerusform>%n days entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromisesDialog</name>
    <message numerus="yes">
        <source>ends {day}, in %n day(s)</source>
        <translation>
            <numerusform>ends {day}, in %n day</numerusform>
            <numerusform>ends {day}, in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>settled after %n day(s)</source>
        <translation>
            <numerusform>settled after %n day</numerusform>
            <numerusform>settled after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>open for %n day</numerusform>
            <numerusform>open for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no answer for %n day(s)</source>
        <translation>
            <numerusform>no answer for %n day</numerusform>
            <numerusform>no answer for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answered after %n day(s)</source>
        <translation>
            <numerusform>answered after %n day</numerusform>
            <numerusform>answered after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not told for %n day(s)</source>
        <translation>
            <numerusform>not told for %n day</numerusform>
            <numerusform>not told for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>told after %n day(s)</source>
        <translation>
            <numerusform>told after %n day</numerusform>
            <numerusform>told after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n line(s)</source>
        <translation>
            <numerusform>Deleted %n line</numerusform>
            <numerusform>Deleted %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PutOffForm</name>
    <message numerus="yes">
        <source>“{title}” was moved %n time(s).</source>
        <translation>
            <numerusform>“{title}” was moved once.</numerusform>
            <numerusform>“{title}” was moved %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) made of “{title}”</source>
        <translation>
            <numerusform>One step made of “{title}”</numerusform>
            <numerusform>%n steps made of “{title}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quick</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickLine</name>
    <message numerus="yes">
        <source>%n item(s) that day</source>
        <translation>
            <numerusform>%n item that day</numerusform>
            <numerusform>%n items that day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietForm</name>
    <message numerus="yes">
        <source>Leave %n client(s) alone</source>
        <translation>
            <numerusform>Leave %n client alone</numerusform>
            <numerusform>Leave %n clients alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaAims</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{often} × %n month(s) = {sum}</source>
        <translation>
            <numerusform>{often} × %n month = {sum}</numerusform>
            <numerusform>{often} × %n months = {sum}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{often} × %n working day(s) = {sum}</source>
        <translation>
            <numerusform>{often} × %n working day = {sum}</numerusform>
            <numerusform>{often} × %n working days = {sum}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{often}, %n working day(s): {sum}</source>
        <translation>
            <numerusform>{often} over %n working day: {sum}</numerusform>
            <numerusform>{often} over %n working days: {sum}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaCard</name>
    <message numerus="yes">
        <source>%n behind from earlier days</source>
        <translation>
            <numerusform>%n behind from earlier days</numerusform>
            <numerusform>%n behind from earlier days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n behind from earlier weeks</source>
        <translation>
            <numerusform>%n behind from earlier weeks</numerusform>
            <numerusform>%n behind from earlier weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week {done} of {asked}, %n behind</source>
        <translation>
            <numerusform>This week {done} of {asked}, %n behind</numerusform>
            <numerusform>This week {done} of {asked}, %n behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This month {done} of {asked}, %n behind</source>
        <translation>
            <numerusform>This month {done} of {asked}, %n behind</numerusform>
            <numerusform>This month {done} of {asked}, %n behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaLine</name>
    <message numerus="yes">
        <source>Set these %n targets to what the quota comes to</source>
        <translation>
            <numerusform>Set this %n target to what the quota comes to</numerusform>
            <numerusform>Set these %n targets to what the quota comes to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuoteDialog</name>
    <message numerus="yes">
        <source>%n line(s) below my limit: saving puts the question on the support list</source>
        <translation>
            <numerusform>%n line below my limit: saving puts the question on the support list</numerusform>
            <numerusform>%n lines below my limit: saving puts the question on the support list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a cost</source>
        <translation>
            <numerusform>%n line without a cost</numerusform>
            <numerusform>%n lines without a cost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RadarDialog</name>
    <message numerus="yes">
        <source>{late} late, {soon} likely late, %n client(s) to tell</source>
        <translation>
            <numerusform>{late} late, {soon} likely late, %n client to tell</numerusform>
            <numerusform>{late} late, {soon} likely late, %n clients to tell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>likely %n day(s)</source>
        <translation>
            <numerusform>likely %n day</numerusform>
            <numerusform>likely %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>Show %n hidden card(s)</source>
        <translation>
            <numerusform>Show one hidden card</numerusform>
            <numerusform>Show %n hidden cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time gone {share} (tick), %n point(s) behind</source>
        <translation>
            <numerusform>Time gone {share} (tick), %n point behind</numerusform>
            <numerusform>Time gone {share} (tick), %n points behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Time gone {share} (tick), %n point(s) ahead</source>
        <translation>
            <numerusform>Time gone {share} (tick), %n point ahead</numerusform>
            <numerusform>Time gone {share} (tick), %n points ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month} target reached with %n working day(s) left</source>
        <translation>
            <numerusform>{month} target reached with %n working day left</numerusform>
            <numerusform>{month} target reached with %n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message numerus="yes">
        <source>%n private row(s) stay here</source>
        <translation>
            <numerusform>%n private row stays here</numerusform>
            <numerusform>%n private rows stay here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%n buyers</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n payment(s) due again</source>
        <translation>
            <numerusform>%n payment due again</numerusform>
            <numerusform>%n payments due again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegionSide</name>
    <message numerus="yes">
        <source>Put %n call(s) into {day}</source>
        <translation>
            <numerusform>Put %n call into {day}</numerusform>
            <numerusform>Put %n calls into {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call %n without an order…</source>
        <translation>
            <numerusform>Call %n without an order…</numerusform>
            <numerusform>Call %n without an order…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without an order</source>
        <translation>
            <numerusform>%n day without an order</numerusform>
            <numerusform>%n days without an order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) who ordered, </source>
        <translation>
            <numerusform>%n client who ordered, </numerusform>
            <numerusform>%n clients who ordered, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the last %n day(s) ago</source>
        <translation>
            <numerusform>the last %n day ago</numerusform>
            <numerusform>the last %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s), no order yet</source>
        <translation>
            <numerusform>%n client, no order yet</numerusform>
            <numerusform>%n clients, no order yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message numerus="yes">
        <source>{leave}, %n prep item(s) open</source>
        <translation>
            <numerusform>{leave}, %n prep item open</numerusform>
            <numerusform>{leave}, %n prep items open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) left</source>
        <translation>
            <numerusform>%n item left</numerusform>
            <numerusform>%n items left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agreement with {client} ends in %n day(s)</source>
        <translation>
            <numerusform>Agreement with {client} ends in %n day</numerusform>
            <numerusform>Agreement with {client} ends in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) from while you were away</source>
        <translation>
            <numerusform>%n reminder from while you were away</numerusform>
            <numerusform>%n reminders from while you were away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderChoices</name>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n milestone(s) later than planned: {sides}.</source>
        <translation>
            <numerusform>%n milestone later than planned: {sides}.</numerusform>
            <numerusform>%n milestones later than planned: {sides}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) of mine late: {what}.</source>
        <translation>
            <numerusform>%n promise of mine late: {what}.</numerusform>
            <numerusform>%n promises of mine late: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) to us late: {what}.</source>
        <translation>
            <numerusform>%n promise to us late: {what}.</numerusform>
            <numerusform>%n promises to us late: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) of mine kept later than promised.</source>
        <translation>
            <numerusform>%n promise of mine kept later than promised.</numerusform>
            <numerusform>%n promises of mine kept later than promised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) overdue, {total}: {what}.</source>
        <translation>
            <numerusform>%n payment overdue, {total}: {what}.</numerusform>
            <numerusform>%n payments overdue, {total}: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked on {day}, no answer for %n day(s)</source>
        <translation>
            <numerusform>asked on {day}, no answer for %n day</numerusform>
            <numerusform>asked on {day}, no answer for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) due, {total}: {what}.</source>
        <translation>
            <numerusform>%n payment due, {total}: {what}.</numerusform>
            <numerusform>%n payments due, {total}: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) planned</source>
        <translation>
            <numerusform>%n item planned</numerusform>
            <numerusform>%n items planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) not ticked</source>
        <translation>
            <numerusform>%n part not ticked</numerusform>
            <numerusform>%n parts not ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) planned</source>
        <translation>
            <numerusform>%n visit planned</numerusform>
            <numerusform>%n visits planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) to be signed</source>
        <translation>
            <numerusform>%n deal to be signed</numerusform>
            <numerusform>%n deals to be signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan item(s)</source>
        <translation>
            <numerusform>%n plan item</numerusform>
            <numerusform>%n plan items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As of {day}: %n client(s), by class {classes}</source>
        <translation>
            <numerusform>As of {day}: %n client, by class {classes}</numerusform>
            <numerusform>As of {day}: %n clients, by class {classes}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {reached} of %n month(s) with a target as much or more was signed.</source>
        <translation>
            <numerusform>In {reached} of %n month with a target as much or more was signed.</numerusform>
            <numerusform>In {reached} of %n months with a target as much or more was signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) behind.</source>
        <translation>
            <numerusform>%n point behind.</numerusform>
            <numerusform>%n points behind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) ahead.</source>
        <translation>
            <numerusform>%n point ahead.</numerusform>
            <numerusform>%n points ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) for support wait for an answer.</source>
        <translation>
            <numerusform>%n request for support waits for an answer.</numerusform>
            <numerusform>%n requests for support wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still needed: {left}, {daily} on each of %n working day(s).</source>
        <translation>
            <numerusform>Still needed: {left}, {daily} on the %n working day left.</numerusform>
            <numerusform>Still needed: {left}, {daily} on each of %n working days left.</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n more row(s); the preview and the file have them all</source>
        <translation>
            <numerusform>… %n more row; the preview and the file have it</numerusform>
            <numerusform>… %n more rows; the preview and the file have them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Complaint open for %n day(s): {what}.</source>
        <translation>
            <numerusform>Complaint open for %n day: {what}.</numerusform>
            <numerusform>Complaint open for %n days: {what}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportCalendar</name>
    <message numerus="yes">
        <source>%n report(s) no longer owed</source>
        <translation>
            <numerusform>%n report no longer owed</numerusform>
            <numerusform>%n reports no longer owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s) deleted</source>
        <translation>
            <numerusform>%n recipient deleted</numerusform>
            <numerusform>%n recipients deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message numerus="yes">
        <source>about %n letter(s)</source>
        <translation>
            <numerusform>about %n letter</numerusform>
            <numerusform>about %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reschedule</name>
    <message numerus="yes">
        <source>%n item(s) moved to {day}</source>
        <translation>
            <numerusform>%n item moved to {day}</numerusform>
            <numerusform>%n items moved to {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReschedulePopup</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n time(s): split, shrink or drop it…</source>
        <translation>
            <numerusform>Moved once: split, shrink or drop it…</numerusform>
            <numerusform>Moved %n times: split, shrink or drop it…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestockPage</name>
    <message numerus="yes">
        <source>every %n day(s) as a rule</source>
        <translation>
            <numerusform>every day as a rule</numerusform>
            <numerusform>every %n days as a rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the longest %n day(s) past</source>
        <translation>
            <numerusform>the longest %n day past</numerusform>
            <numerusform>the longest %n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After a first order: %n day(s)</source>
        <translation>
            <numerusform>After a first order: %n day</numerusform>
            <numerusform>After a first order: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n call(s) into {day}</source>
        <translation>
            <numerusform>Put %n call into {day}</numerusform>
            <numerusform>Put %n calls into {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Plan %n call</numerusform>
            <numerusform>Plan %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restocking</name>
    <message numerus="yes">
        <source>%n day(s) past</source>
        <translation>
            <numerusform>%n day past</numerusform>
            <numerusform>%n days past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) planned for {day}</source>
        <translation>
            <numerusform>%n call planned for {day}</numerusform>
            <numerusform>%n calls planned for {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultDialog</name>
    <message numerus="yes">
        <source>And once more %n day(s) before</source>
        <translation>
            <numerusform>And once more %n day before</numerusform>
            <numerusform>And once more %n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n focus point(s)</source>
        <translation>
            <numerusform>%n focus point</numerusform>
            <numerusform>%n focus points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of work that were not mine</source>
        <translation>
            <numerusform>%n piece of work that was not mine</numerusform>
            <numerusform>%n pieces of work that were not mine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved three times or more</source>
        <translation>
            <numerusform>%n item moved three times or more</numerusform>
            <numerusform>%n items moved three times or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>To add %n</source>
        <translation>
            <numerusform>To add %n</numerusform>
            <numerusform>To add %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already there %n</source>
        <translation>
            <numerusform>Already there %n</numerusform>
            <numerusform>Already there %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be read %n</source>
        <translation>
            <numerusform>Cannot be read %n</numerusform>
            <numerusform>Cannot be read %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No data %n</source>
        <translation>
            <numerusform>No data %n</numerusform>
            <numerusform>No data %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(s) and next steps come with them.</source>
        <translation>
            <numerusform>%n activity or next step comes with them.</numerusform>
            <numerusform>%n activities and next steps come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) come with them.</source>
        <translation>
            <numerusform>%n contact comes with them.</numerusform>
            <numerusform>%n contacts come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s) come with them.</source>
        <translation>
            <numerusform>%n deal comes with them.</numerusform>
            <numerusform>%n deals come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Facts of %n client(s) come with them.</source>
        <translation>
            <numerusform>Facts of %n client come with them.</numerusform>
            <numerusform>Facts of %n clients come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) come with them.</source>
        <translation>
            <numerusform>%n new client comes with them.</numerusform>
            <numerusform>%n new clients come with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed or lost deal(s) differ in the list; they stay as they are.</source>
        <translation>
            <numerusform>%n signed or lost deal differs in the list; it stays as it is.</numerusform>
            <numerusform>%n signed or lost deals differ in the list; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look much like something else; say what they are.</source>
        <translation>
            <numerusform>%n row looks much like something else; say what it is.</numerusform>
            <numerusform>%n rows look much like something else; say what they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message numerus="yes">
        <source>%n action(s) wait for a verdict</source>
        <translation>
            <numerusform>%n action waits for a verdict</numerusform>
            <numerusform>%n actions wait for a verdict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message numerus="yes">
        <source>%n routine(s) deleted</source>
        <translation>
            <numerusform>%n routine deleted</numerusform>
            <numerusform>%n routines deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionBox</name>
    <message numerus="yes">
        <source>%n number(s) changed since you wrote this</source>
        <translation>
            <numerusform>%n number changed since you wrote this</numerusform>
            <numerusform>%n numbers changed since you wrote this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message numerus="yes">
        <source>%n part(s) go out. Held back: {what}</source>
        <translation>
            <numerusform>%n part goes out. Held back: {what}</numerusform>
            <numerusform>%n parts go out. Held back: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text for a chat, %n letter(s)</source>
        <translation>
            <numerusform>Text for a chat, %n letter</numerusform>
            <numerusform>Text for a chat, %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message numerus="yes">
        <source>Stay of %n s, short</source>
        <translation>
            <numerusform>Stay of %n s, short</numerusform>
            <numerusform>Stay of %n s, short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large</source>
        <translation>
            <numerusform>%n large</numerusform>
            <numerusform>%n large</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its own usual stay in the months before is %n second(s)</source>
        <translation>
            <numerusform>Its own usual stay in the months before is %n second</numerusform>
            <numerusform>Its own usual stay in the months before is %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message numerus="yes">
        <source>Rests on %n month(s) of your own records</source>
        <translation>
            <numerusform>Rests on %n month of your own records</numerusform>
            <numerusform>Rests on %n months of your own records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>State</name>
    <message numerus="yes">
        <source>%n figure(s) changed since</source>
        <translation>
            <numerusform>%n figure changed since</numerusform>
            <numerusform>%n figures changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the deadline</source>
        <translation>
            <numerusform>%n day past the deadline</numerusform>
            <numerusform>%n days past the deadline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuppliersDialog</name>
    <message numerus="yes">
        <source>%n milestone(s)</source>
        <translation>
            <numerusform>%n milestone</numerusform>
            <numerusform>%n milestones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supplier(s) deleted</source>
        <translation>
            <numerusform>%n supplier deleted</numerusform>
            <numerusform>%n suppliers deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message numerus="yes">
        <source>%n of them without a target</source>
        <translation>
            <numerusform>%n of them without a target</numerusform>
            <numerusform>%n of them without a target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No history yet: after %n working day(s) of records a target can be proposed</source>
        <translation>
            <numerusform>No history yet: after %n working day of records a target can be proposed</numerusform>
            <numerusform>No history yet: after %n working days of records a target can be proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too little history: %n more working day(s) of records and a target can be proposed</source>
        <translation>
            <numerusform>Too little history: %n more working day of records and a target can be proposed</numerusform>
            <numerusform>Too little history: %n more working days of records and a target can be proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) of your own</source>
        <translation>
            <numerusform>%n result of your own</numerusform>
            <numerusform>%n results of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsDialog</name>
    <message numerus="yes">
        <source>{period}: %n day(s)</source>
        <translation>
            <numerusform>{period}: %n day</numerusform>
            <numerusform>{period}: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}: %n working day(s)</source>
        <translation>
            <numerusform>{period}: %n working day</numerusform>
            <numerusform>{period}: %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without contact</source>
        <translation>
            <numerusform>%n day without contact</numerusform>
            <numerusform>%n days without contact</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitSheet</name>
    <message numerus="yes">
        <source>%n line(s) of the checklist open</source>
        <translation>
            <numerusform>%n line of the checklist open</numerusform>
            <numerusform>%n lines of the checklist open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayField</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As usual (%n min)</source>
        <translation>
            <numerusform>As usual (%n min)</numerusform>
            <numerusform>As usual (%n min)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n client(s) overdue</source>
        <translation>
            <numerusform>%n client overdue</numerusform>
            <numerusform>%n clients overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>{named} and %n more</source>
        <translation>
            <numerusform>{named} and %n more</numerusform>
            <numerusform>{named} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>It holds %n line(s) of your words and your ratings.</source>
        <translation>
            <numerusform>It holds %n line of your words and your ratings.</numerusform>
            <numerusform>It holds %n lines of your words and your ratings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DropStageForm</name>
    <message numerus="yes">
        <source>%n open deal(s) are in this stage.</source>
        <translation>
            <numerusform>%n open deal is in this stage.</numerusform>
            <numerusform>%n open deals are in this stage.</numerusform>
        </translation>
    </message>
</context>
</TS>
