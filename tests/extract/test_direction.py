"""Who acts on whom: no row may fail."""

import pytest

from tests.extract.surface import edges_of

pytestmark = pytest.mark.model

# sentence, edges that must be there, edges that must not
ROWS = [
    ("The US suspended talks with Russia on Monday.", ["US > suspend talks with > Russia"], ["Russia > suspend talks with > US"]),
    ("Talks with Russia were suspended by the US.", ["US > suspend talks with > Russia"], ["Russia > suspend > US"]),
    ("Georgia was invaded by Russia in 2008.", ["Russia > invade > Georgia"], ["Georgia > invade > Russia"]),
    ("Iran protested and Israel struck Gaza.", ["Israel > strike > Gaza"], ["Iran > strike > Gaza", "Iran > protest > Gaza"]),
    ("The US and its European allies imposed sanctions on Iran and Syria.",
     ["US > impose sanctions on > Iran", "US > impose sanctions on > Syria",
      "European allies > impose sanctions on > Iran", "European allies > impose sanctions on > Syria"], []),
    ("Erdogan and Putin met.", ["Erdogan > meet with > Putin", "Putin > meet with > Erdogan"], []),
    ("A meeting between Erdogan and Putin ended the crisis.", ["Erdogan > meet with > Putin", "Putin > meet with > Erdogan"], []),
    ("Hezbollah, which is backed by Iran, fired rockets at northern Israel.",
     ["Iran > back > Hezbollah", "Hezbollah > fire rockets at > northern Israel"], ["Hezbollah > back > Iran"]),
    ("The rebels, backed by Saudi Arabia, took over the city.", ["Saudi Arabia > back > rebels", "rebels > take over > city"],
     ["rebels > back > Saudi Arabia", "Saudi Arabia > take over > city"]),
    ("Vladimir Putin, the Russian president, met with Xi Jinping in Beijing.", ["Vladimir Putin > meet with > Xi Jinping"], []),
    ("Japan agreed to help South Korea build a missile shield.", ["Japan > agree to help > South Korea"], []),
    ("The EU wants Serbia to recognize Kosovo.", ["Serbia > recognize > Kosovo"], ["EU > recognize > Kosovo"]),
    ("NATO called on Belgrade to withdraw its troops from Kosovo.",
     ["NATO > call on > Belgrade", "Belgrade > withdraw troops from > Kosovo"], ["NATO > withdraw troops from > Kosovo"]),
    ("He accused Ankara of buying oil from Islamic State.", ["Ankara > buy oil from > Islamic State"], []),
    ("Russia's annexation of Crimea triggered sanctions.", ["Russia > annex > Crimea"], []),
    ("France gave Ukraine new tanks.", ["France > give tanks to > Ukraine"], ["Ukraine > give > France"]),
    ("The weapons were sent to Ukraine by Poland.", ["Poland > send weapons to > Ukraine"], ["Ukraine > send > Poland"]),
    ("The village was shelled by the army and abandoned by its residents.", ["army > shell > village", "residents > abandon > village"],
     ["village > shell > army"]),
    ("Moscow condemned the airstrikes and withdrew its ambassador from Ankara.", ["Moscow > condemn > airstrikes"], ["airstrikes > withdraw > ambassador"]),
    ("Armenia accused Azerbaijan of shelling its villages.", ["Armenia > accuse > Azerbaijan", "Azerbaijan > shell > villages"],
     ["Armenia > shell > villages"]),
    ("India and Pakistan exchanged fire across the border.", [], ["India > exchange > Pakistan"]),
    ("The convoy attacked by the militia belonged to the Red Cross.", ["militia > attack > convoy"], ["convoy > attack > militia"]),
    ("The weapons that Russia supplied to Syria were destroyed by Israel.", ["Israel > destroy > weapons"], ["weapons > supply > Russia"]),
    ("Kenya, whose troops Somalia had asked to leave, rejected the charge.", [], ["Kenya > ask > Somalia"]),
    ("The minister was arrested by soldiers loyal to the general.", ["soldiers loyal to the general > arrest > minister"], []),
    ("Egypt was urged by Washington to release the journalists.", ["Washington > urge > Egypt"], ["Egypt > urge > Washington"]),
    ("A resolution drafted by France was vetoed by Russia.", ["France > draft > resolution", "Russia > veto > resolution"], []),
    ("Turkey shot down a Russian warplane and refused to apologize to Moscow.", ["Turkey > shoot down > Russian warplane"], ["Moscow > refuse > Turkey"]),
    ("Chad's president was welcomed in Paris by his French counterpart.", [], ["Chad's president > welcome > French counterpart"]),
    ("A U.S.-backed militia captured the town.", ["U.S. > back > militia", "U.S.-backed militia > capture > town"], []),
    ("Cuba has been sanctioned by the United States for decades.", ["United States > sanction > Cuba"], []),
    ("Germany will be supplied with gas by Norway.", ["Norway > supply > Germany"], ["Germany > supply > Norway"]),
    ("The attack on Israel by Hamas shocked the region.", ["Hamas > attack > Israel"], ["Israel > attack > Hamas"]),
    ("Following talks with the Turkish president, Merkel flew home.", ["Merkel > talk with > Turkish president"], []),
    ("Peru recalled its ambassador after being criticized by Bolivia.", ["Bolivia > criticize > Peru"], ["Peru > criticize > Bolivia"]),
    ("Qatar is a close ally of Turkey and supports Hamas.", ["Qatar > support > Hamas"], ["Turkey > support > Hamas"]),
    ("Sudan handed over the suspect to Kenya.", ["Sudan > hand over suspect to > Kenya"], []),
    ("Protesters demanding reforms clashed with police in Tbilisi.", ["Protesters > clash with > police"], []),
    ("Libya's government asked Italy for help.", ["Libya's government > ask > Italy"], ["Italy > ask > Libya's government"]),
    ("Vietnam protested to China over the ships.", ["Vietnam > protest to > China"], []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted", "forbidden"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_direction(sentence, wanted, forbidden, parse):
    found = edges_of(sentence, parse)
    assert set(wanted) <= found
    assert not set(forbidden) & found
