"""Sentences as trees: word, part of speech, label, head counted from 0, tag, lemma."""

MONDAY_TALKS = """
On ADP prep 3
Monday PROPN pobj 0
Rome PROPN nsubj 3
suspended VERB ROOT 3 VBD suspend
talks NOUN dobj 3 NNS talk
with ADP prep 4
Cairo PROPN pobj 5
in ADP prep 4
Geneva PROPN pobj 7
. PUNCT punct 3
"""

TALKS_ON_MONDAY = """
Rome PROPN nsubj 1
held VERB ROOT 1 VBD hold
talks NOUN dobj 1 NNS talk
with ADP prep 2
Cairo PROPN pobj 3
on ADP prep 2
Monday PROPN pobj 5
"""

COLLAPSED_TRUCE = """
Rome PROPN nsubj 1
praised VERB ROOT 1 VBD praise
a DET det 3
truce NOUN dobj 1 NN truce
that PRON nsubj 5 WDT that
collapsed VERB relcl 3 VBD collapse
in ADP prep 5
late ADJ amod 8
September PROPN pobj 6
"""

ANNEXATION = """
The DET det 1
annexation NOUN nsubj 6 NN annexation
of ADP prep 1
Crimea PROPN pobj 2
in ADP prep 1
2014 NUM pobj 4
triggered VERB ROOT 6 VBD trigger
sanctions NOUN dobj 6 NNS sanction
"""

FRONTED = """
On ADP prep 4
Monday PROPN pobj 0
, PUNCT punct 4
Rome PROPN nsubj 4
protested VERB ROOT 4 VBD protest
and CCONJ cc 4
withdrew VERB conj 4 VBD withdraw
troops NOUN dobj 6 NNS troop
"""

TWO_DATES = """
Rome PROPN nsubj 1
met VERB ROOT 1 VBD meet
Cairo PROPN dobj 1
on ADP prep 1
Monday PROPN pobj 3
and CCONJ cc 1
flew VERB conj 1 VBD fly
home ADV advmod 6
on ADP prep 6
Tuesday PROPN pobj 8
"""

FOLLOWING = """
On ADP prep 9
Thursday PROPN pobj 0
- PUNCT punct 9
following VERB prep 9 VBG follow
a DET det 5
meeting NOUN pobj 3 NN meeting
in ADP prep 5
Moscow PROPN pobj 6
Lavrov PROPN nsubj 9
spoke VERB ROOT 9 VBD speak
"""

SET_TO = """
Ayrault PROPN nsubjpass 2
is AUX auxpass 2 VBZ be
set VERB ROOT 2 VBN set
to PART aux 4 TO to
travel VERB xcomp 2 VB travel
to ADP prep 4
Washington PROPN pobj 5
on ADP prep 4
Friday PROPN pobj 7
"""

SAID_THAT = """
Kerry PROPN nsubj 1
said VERB ROOT 1 VBD say
on ADP prep 1
Monday PROPN pobj 2
that SCONJ mark 6
Cairo PROPN nsubj 6
bombed VERB ccomp 1 VBD bomb
Sirte PROPN dobj 6
"""

SPEAKING = """
Speaking VERB advcl 7 VBG speak
in ADP prep 0
Vienna PROPN pobj 1
on ADP prep 0
Tuesday PROPN pobj 3
, PUNCT punct 7
Ban PROPN nsubj 7
warned VERB ROOT 7 VBD warn
Seoul PROPN dobj 7
"""

RANGE = """
Troops NOUN nsubj 1
massed VERB ROOT 1 VBD mass
from ADP prep 1
March PROPN pobj 2
to ADP prep 2
May PROPN pobj 4
2014 NUM nummod 5
near ADP prep 1
Kharkiv PROPN pobj 7
"""

SINCE = """
Cairo PROPN nsubj 2
has AUX aux 2 VBZ have
backed VERB ROOT 2 VBN back
Rome PROPN dobj 2
since ADP prep 2
2011 NUM pobj 4
"""

SINCE_THE_WAR = """
Cairo PROPN nsubj 1
met VERB ROOT 1 VBD meet
Rome PROPN dobj 1
the DET det 4
first NOUN npadvmod 1
since ADP prep 4
a DET det 7
war NOUN pobj 5
in ADP prep 7
2011 NUM pobj 8
"""

DEEP = """
Rome PROPN nsubj 1
suspended VERB ROOT 1 VBD suspend
talks NOUN dobj 1 NNS talk
over ADP prep 1
airstrikes NOUN pobj 3 NNS airstrike
in ADP prep 4
East PROPN compound 7
Aleppo PROPN pobj 5
"""

DEAL_OF_2015 = """
Rome PROPN nsubj 1
left VERB ROOT 1 VBD leave
the DET det 4
2015 NUM nummod 4
deal NOUN dobj 1 NN deal
"""

SANCTIONS_ON = """
Rome PROPN nsubj 1
imposed VERB ROOT 1 VBD impose
sanctions NOUN dobj 1 NNS sanction
on ADP prep 1
Iran PROPN pobj 3
"""

TOWN_IN_STATE = """
Rebels NOUN nsubj 1
shelled VERB ROOT 1 VBD shell
Azaz PROPN dobj 1
in ADP prep 1
northern ADJ amod 5
Syria PROPN pobj 3
"""

DEEP_NOUN = """
On ADP prep 3
Monday PROPN pobj 0
Rome PROPN nsubj 3
protested VERB ROOT 3 VBD protest
over ADP prep 3
Cairo PROPN poss 6
silence NOUN pobj 4 NN silence
about ADP prep 6
raids NOUN pobj 7 NNS raid
"""

FOR_DAYS = """
Rebels NOUN nsubj 1
besieged VERB ROOT 1 VBD besiege
the DET det 3
town NOUN dobj 1 NN town
of ADP prep 3
Azaz PROPN pobj 4
for ADP prep 1
three NUM nummod 8
days NOUN pobj 6 NNS day
"""
