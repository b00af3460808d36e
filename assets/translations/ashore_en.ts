<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BreathTexts</name>
    <message numerus="yes">
        <source>%n breath(s)</source>
        <translation>
            <numerusform>%n breath</numerusform>
            <numerusform>%n breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more breath(s)</source>
        <translation>
            <numerusform>%n more breath</numerusform>
            <numerusform>%n more breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more round(s)</source>
        <translation>
            <numerusform>%n more round</numerusform>
            <numerusform>%n more rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckInTexts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message numerus="yes">
        <source>Filters · %n chosen</source>
        <translation>
            <numerusform>Filters · %n chosen</numerusform>
            <numerusform>Filters · %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message numerus="yes">
        <source>%n note(s) can’t be read. They stay where they are.</source>
        <translation>
            <numerusform>%n note can’t be read. They stay where they are.</numerusform>
            <numerusform>%n notes can’t be read. They stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message numerus="yes">
        <source>All %n exercise(s)</source>
        <translation>
            <numerusform>All %n exercise</numerusform>
            <numerusform>All %n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoticeController</name>
    <message numerus="yes">
        <source>%n note(s) are removed.</source>
        <translation>
            <numerusform>%n note are removed.</numerusform>
            <numerusform>%n notes are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalView</name>
    <message numerus="yes">
        <source>These days have %n note(s). They can’t be brought back.</source>
        <translation>
            <numerusform>These days have %n note. They can’t be brought back.</numerusform>
            <numerusform>These days have %n notes. They can’t be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message numerus="yes">
        <source>%n breath(s)</source>
        <translation>
            <numerusform>%n breath</numerusform>
            <numerusform>%n breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more breath(s)</source>
        <translation>
            <numerusform>%n more breath</numerusform>
            <numerusform>%n more breaths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more round(s)</source>
        <translation>
            <numerusform>%n more round</numerusform>
            <numerusform>%n more rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
