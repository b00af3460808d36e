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
    <name>LockSection</name>
    <message numerus="yes">
        <source>after %n minute(s)</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
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
    <name>PictureTexts</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Most notes are from {place}: {count} of %n.</source>
        <translation>
            <numerusform>Most notes are from {place}: {count} of %n.</numerusform>
            <numerusform>Most notes are from {place}: {count} of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of %n time(s), the number was lower afterwards in {lower}, the same in {same} and higher in {higher}.</source>
        <translation>
            <numerusform>Out of %n time, the number was lower afterwards in {lower}, the same in {same} and higher in {higher}.</numerusform>
            <numerusform>Out of %n times, the number was lower afterwards in {lower}, the same in {same} and higher in {higher}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some come up equally often, each in %n note(s).</source>
        <translation>
            <numerusform>Some come up equally often, each in %n note.</numerusform>
            <numerusform>Some come up equally often, each in %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n note(s), and no day and time has the most.</source>
        <translation>
            <numerusform>There are %n note, and no day and time has the most.</numerusform>
            <numerusform>There are %n notes, and no day and time has the most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower {lower} of %n time(s)</source>
        <translation>
            <numerusform>lower {lower} of %n time</numerusform>
            <numerusform>lower {lower} of %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lower {lower}, same {same}, higher or not helping {worse}, of %n time(s)</source>
        <translation>
            <numerusform>lower {lower}, same {same}, higher or not helping {worse}, of %n time</numerusform>
            <numerusform>lower {lower}, same {same}, higher or not helping {worse}, of %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>noted %n time(s)</source>
        <translation>
            <numerusform>noted %n time</numerusform>
            <numerusform>noted %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>noted %n time(s) as what helped</source>
        <translation>
            <numerusform>noted %n time as what helped</numerusform>
            <numerusform>noted %n times as what helped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: noted %n time(s) as what helped.</source>
        <translation>
            <numerusform>{name}: noted %n time as what helped.</numerusform>
            <numerusform>{name}: noted %n times as what helped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: the number was lower afterwards {lower} of %n time(s).</source>
        <translation>
            <numerusform>{name}: the number was lower afterwards {lower} of %n time.</numerusform>
            <numerusform>{name}: the number was lower afterwards {lower} of %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” comes up most, in %n note(s).</source>
        <translation>
            <numerusform>“{name}” comes up most, in %n note.</numerusform>
            <numerusform>“{name}” comes up most, in %n notes.</numerusform>
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
    <name>SavedThings</name>
    <message numerus="yes">
        <source>Saved as {name}. %n of your things can’t be read and are not in the file. The file is not locked: whoever has the file can read it.</source>
        <translation>
            <numerusform>Saved as {name}. %n of your things can’t be read and are not in the file. The file is not locked: whoever has the file can read it.</numerusform>
            <numerusform>Saved as {name}. %n of your things can’t be read and are not in the file. The file is not locked: whoever has the file can read it.</numerusform>
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
<context>
    <name>WhatHelpedTexts</name>
    <message numerus="yes">
        <source>At moments like this, you noted %n time(s) that it helped.</source>
        <translation>
            <numerusform>At moments like this, you noted %n time that it helped.</numerusform>
            <numerusform>At moments like this, you noted %n times that it helped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At moments like this, your number was lower afterwards {lower} of %n time(s).</source>
        <translation>
            <numerusform>At moments like this, your number was lower afterwards {lower} of %n time.</numerusform>
            <numerusform>At moments like this, your number was lower afterwards {lower} of %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You noted %n time(s) that it helped.</source>
        <translation>
            <numerusform>You noted %n time that it helped.</numerusform>
            <numerusform>You noted %n times that it helped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your number was lower afterwards {lower} of %n time(s).</source>
        <translation>
            <numerusform>Your number was lower afterwards {lower} of %n time.</numerusform>
            <numerusform>Your number was lower afterwards {lower} of %n times.</numerusform>
        </translation>
    </message>
</context>
</TS>
