<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BarsModel</name>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}, day not known: %Ln release(s)</source>
            <translation>
                <numerusform>{date}, day not known: %Ln release</numerusform>
                <numerusform>{date}, day not known: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}, month not known: %Ln release(s)</source>
            <translation>
                <numerusform>{date}, month not known: %Ln release</numerusform>
                <numerusform>{date}, month not known: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/bars.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: %Ln release</numerusform>
                <numerusform>{date}: %Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChipRow</name>
        <message numerus="yes">
            <location filename="reader/window/chips.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>%Ln release</numerusform>
                <numerusform>%Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Citing</name>
        <message numerus="yes">
            <location filename="reader/window/citing.py" />
            <source>%Ln citation(s) copied.</source>
            <translation>
                <numerusform>%Ln citation copied.</numerusform>
                <numerusform>%Ln citations copied.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/citing.py" />
            <source>At most %Ln citation(s) are copied at once. Export the results instead.</source>
            <translation>
                <numerusform>At most %Ln citation is copied at once. Export the results instead.</numerusform>
                <numerusform>At most %Ln citations are copied at once. Export the results instead.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConflictsDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/conflicts.py" />
            <source>%Ln decision(s) contradict what was decided here.</source>
            <translation>
                <numerusform>%Ln decision contradicts what was decided here.</numerusform>
                <numerusform>%Ln decisions contradict what was decided here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/conflicts.py" />
            <source>%Ln other(s) come in either way.</source>
            <translation>
                <numerusform>%Ln other comes in either way.</numerusform>
                <numerusform>%Ln others come in either way.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DensityStrip</name>
        <message numerus="yes">
            <location filename="reader/panels/document/strip.py" />
            <source>%Ln hit(s)</source>
            <translation>
                <numerusform>%Ln hit</numerusform>
                <numerusform>%Ln hits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/strip.py" />
            <source>%Ln kept passage(s)</source>
            <translation>
                <numerusform>%Ln kept passage</numerusform>
                <numerusform>%Ln kept passages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityPanel</name>
        <message numerus="yes">
            <location filename="reader/panels/entity/__init__.py" />
            <source>%Ln without a date</source>
            <translation>
                <numerusform>%Ln without a date</numerusform>
                <numerusform>%Ln without a date</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntityTimeline</name>
        <message numerus="yes">
            <location filename="reader/panels/entity/timeline.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: %Ln release</numerusform>
                <numerusform>{date}: %Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message numerus="yes">
            <location filename="reader/window/exporting.py" />
            <source>%Ln release(s) left the archive meanwhile and stand there by path alone.</source>
            <translation>
                <numerusform>%Ln release left the archive meanwhile and stands there by path alone.</numerusform>
                <numerusform>%Ln releases left the archive meanwhile and stand there by path alone.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FacetSection</name>
        <message numerus="yes">
            <location filename="reader/panels/filters/facet.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/filters/facet.py" />
            <source>over %Ln more</source>
            <translation>
                <numerusform>over %Ln more</numerusform>
                <numerusform>over %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FactsList</name>
        <message numerus="yes">
            <location filename="reader/panels/document/facts_list.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FaultDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/fault.py" />
            <source>%Ln fault(s) so far.</source>
            <translation>
                <numerusform>%Ln fault so far.</numerusform>
                <numerusform>%Ln faults so far.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/find.py" />
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupRow</name>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>More groups of hits: %Ln</source>
            <translation>
                <numerusform>More groups of hits: %Ln</numerusform>
                <numerusform>More groups of hits: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through all hits: %Ln</source>
            <translation>
                <numerusform>Walk through all hits: %Ln</numerusform>
                <numerusform>Walk through all hits: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through the hits of {label} ({kind}): %Ln</source>
            <translation>
                <numerusform>Walk through the hits of {label} ({kind}): %Ln</numerusform>
                <numerusform>Walk through the hits of {label} ({kind}): %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/document/groups.py" />
            <source>Walk through the hits of {label}: %Ln</source>
            <translation>
                <numerusform>Walk through the hits of {label}: %Ln</numerusform>
                <numerusform>Walk through the hits of {label}: %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HitsBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/hits.py" />
            <source>%Ln hit(s)</source>
            <translation>
                <numerusform>%Ln hit</numerusform>
                <numerusform>%Ln hits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln already here</source>
            <translation>
                <numerusform>%Ln already here</numerusform>
                <numerusform>%Ln already here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln cannot be read</source>
            <translation>
                <numerusform>%Ln cannot be read</numerusform>
                <numerusform>%Ln cannot be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln the same as another of these</source>
            <translation>
                <numerusform>%Ln the same as another of these</numerusform>
                <numerusform>%Ln the same as another of these</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/dialogs/importing.py" />
            <source>%Ln will be copied</source>
            <translation>
                <numerusform>%Ln will be copied</numerusform>
                <numerusform>%Ln will be copied</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>%Ln file(s) imported before it was stopped.</source>
            <translation>
                <numerusform>%Ln file imported before it was stopped.</numerusform>
                <numerusform>%Ln files imported before it was stopped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>%Ln file(s) imported.</source>
            <translation>
                <numerusform>%Ln file imported.</numerusform>
                <numerusform>%Ln files imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/importing.py" />
            <source>The import was undone: %Ln file(s) taken out of the folder.</source>
            <translation>
                <numerusform>The import was undone: %Ln file taken out of the folder.</numerusform>
                <numerusform>The import was undone: %Ln files taken out of the folder.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message numerus="yes">
            <location filename="reader/window/keeping.py" />
            <source>%Ln passage(s) in the notebook again.</source>
            <translation>
                <numerusform>%Ln passage in the notebook again.</numerusform>
                <numerusform>%Ln passages in the notebook again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/keeping.py" />
            <source>%Ln passage(s) taken out of the notebook.</source>
            <translation>
                <numerusform>%Ln passage taken out of the notebook.</numerusform>
                <numerusform>%Ln passages taken out of the notebook.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerWindow</name>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) came in.</source>
            <translation>
                <numerusform>%Ln decision came in.</numerusform>
                <numerusform>%Ln decisions came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) came in; {known} were here already.</source>
            <translation>
                <numerusform>%Ln decision came in; {known} were here already.</numerusform>
                <numerusform>%Ln decisions came in; {known} were here already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/ledger.py" />
            <source>%Ln decision(s) that came in count no more.</source>
            <translation>
                <numerusform>%Ln decision that came in counts no more.</numerusform>
                <numerusform>%Ln decisions that came in count no more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NamesBar</name>
        <message numerus="yes">
            <location filename="reader/panels/document/names.py" />
            <source>%Ln name(s)</source>
            <translation>
                <numerusform>%Ln name</numerusform>
                <numerusform>%Ln names</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Any of the words: %Ln release(s)</source>
            <translation>
                <numerusform>Any of the words: %Ln release</numerusform>
                <numerusform>Any of the words: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Did you mean {question}? %Ln release(s)</source>
            <translation>
                <numerusform>Did you mean {question}? %Ln release</numerusform>
                <numerusform>Did you mean {question}? %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Did you mean {question}? Without filters: %Ln release(s)</source>
            <translation>
                <numerusform>Did you mean {question}? Without filters: %Ln release</numerusform>
                <numerusform>Did you mean {question}? Without filters: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>No filter does it alone: %Ln release(s) fit without all of them.</source>
            <translation>
                <numerusform>No filter does it alone: %Ln release fits without all of them.</numerusform>
                <numerusform>No filter does it alone: %Ln releases fit without all of them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Show all %Ln release(s)</source>
            <translation>
                <numerusform>Show all %Ln release</numerusform>
                <numerusform>Show all %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show all releases: %Ln</source>
            <translation type="vanished">
                <numerusform>Show all releases: %Ln</numerusform>
                <numerusform>Show all releases: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filter “{filter}” excludes %Ln release(s) that fit.</source>
            <translation>
                <numerusform>The filter “{filter}” excludes %Ln release that fits.</numerusform>
                <numerusform>The filter “{filter}” excludes %Ln releases that fit.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filter “{filter}” excludes most: %Ln release(s) fit without it.</source>
            <translation>
                <numerusform>The filter “{filter}” excludes most: %Ln release fits without it.</numerusform>
                <numerusform>The filter “{filter}” excludes most: %Ln releases fit without it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>The filters alone, without words: %Ln release(s)</source>
            <translation>
                <numerusform>The filters alone, without words: %Ln release</numerusform>
                <numerusform>The filters alone, without words: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without all filters: %Ln release(s)</source>
            <translation>
                <numerusform>Without all filters: %Ln release</numerusform>
                <numerusform>Without all filters: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without filters and without what stands nowhere: %Ln release(s)</source>
            <translation>
                <numerusform>Without filters and without what stands nowhere: %Ln release</numerusform>
                <numerusform>Without filters and without what stands nowhere: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without the word {word}: %Ln release(s)</source>
            <translation>
                <numerusform>Without the word {word}: %Ln release</numerusform>
                <numerusform>Without the word {word}: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without what stands nowhere: %Ln release(s)</source>
            <translation>
                <numerusform>Without what stands nowhere: %Ln release</numerusform>
                <numerusform>Without what stands nowhere: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Without “{filter}”: %Ln release(s)</source>
            <translation>
                <numerusform>Without “{filter}”: %Ln release</numerusform>
                <numerusform>Without “{filter}”: %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/nothing.py" />
            <source>Words that begin with {word}: %Ln release(s)</source>
            <translation>
                <numerusform>Words that begin with {word}: %Ln release</numerusform>
                <numerusform>Words that begin with {word}: %Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message numerus="yes">
            <location filename="reader/window/notices.py" />
            <source>%Ln more</source>
            <translation>
                <numerusform>%Ln more</numerusform>
                <numerusform>%Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RecentRow</name>
        <message numerus="yes">
            <location filename="reader/panels/start.py" />
            <source>%Ln release(s) · opened {date}</source>
            <translation>
                <numerusform>%Ln release · opened {date}</numerusform>
                <numerusform>%Ln releases · opened {date}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReleasesBody</name>
        <message numerus="yes">
            <location filename="reader/dialogs/bodies.py" />
            <source>These are the newest of %Ln.</source>
            <translation>
                <numerusform>These are the newest of %Ln.</numerusform>
                <numerusform>These are the newest of %Ln.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsHead</name>
        <message numerus="yes">
            <location filename="reader/panels/results/head.py" />
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ResultsModel</name>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln hit(s) in the title</source>
            <translation>
                <numerusform>%Ln hit in the title</numerusform>
                <numerusform>%Ln hits in the title</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln hit(s) in this passage</source>
            <translation>
                <numerusform>%Ln hit in this passage</numerusform>
                <numerusform>%Ln hits in this passage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/results.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>%Ln release</numerusform>
                <numerusform>%Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln could not be read</source>
            <translation>
                <numerusform>%Ln could not be read</numerusform>
                <numerusform>%Ln could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln could not be read ▸</source>
            <translation type="vanished">
                <numerusform>%Ln could not be read ▸</numerusform>
                <numerusform>%Ln could not be read ▸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln release(s)</source>
            <translation>
                <numerusform>%Ln release</numerusform>
                <numerusform>%Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/window/status.py" />
            <source>%Ln release(s) within the next</source>
            <translation>
                <numerusform>%Ln release within the next</numerusform>
                <numerusform>%Ln releases within the next</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimelinePanel</name>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln ambiguous</source>
            <translation>
                <numerusform>%Ln ambiguous</numerusform>
                <numerusform>%Ln ambiguous</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln earlier</source>
            <translation>
                <numerusform>%Ln earlier</numerusform>
                <numerusform>%Ln earlier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln later</source>
            <translation>
                <numerusform>%Ln later</numerusform>
                <numerusform>%Ln later</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln undated</source>
            <translation>
                <numerusform>%Ln undated</numerusform>
                <numerusform>%Ln undated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>%Ln without a date</source>
            <translation>
                <numerusform>%Ln without a date</numerusform>
                <numerusform>%Ln without a date</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/panels/timeline/__init__.py" />
            <source>{date}: %Ln release(s)</source>
            <translation>
                <numerusform>{date}: %Ln release</numerusform>
                <numerusform>{date}: %Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>decisions</name>
        <message numerus="yes">
            <location filename="reader/models/decisions.py" />
            <source>{names} is no person, organisation or place in %Ln release(s)</source>
            <translation>
                <numerusform>{names} is no person, organisation or place in %Ln release</numerusform>
                <numerusform>{names} is no person, organisation or place in %Ln releases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="reader/models/decisions.py" />
            <source>{name} is {value} in %Ln release(s)</source>
            <translation>
                <numerusform>{name} is {value} in %Ln release</numerusform>
                <numerusform>{name} is {value} in %Ln releases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message numerus="yes">
            <location filename="reader/panels/document/facts.py" />
            <source>{dates} and %Ln more</source>
            <translation>
                <numerusform>{dates} and %Ln more</numerusform>
                <numerusform>{dates} and %Ln more</numerusform>
            </translation>
        </message>
    </context>
</TS>
