#!/bin/sh
# A year of a programme with forty pairs, from the sign-up forms to the second round. People's data comes in by forms alone:
# whatever they answer, on whichever way, is put into a folder and taken in by one command.
#
#     MENTOR='node bin/mentor.js' PEOPLE='npx tsx test/cohort/people.ts' sh examples/cohort-year.sh FOLDER
#
# The folder is made anew. PEOPLE stands for the eighty: it signs them up, and it answers the forms that the coordinator has
# sent them. In a programme of your own nobody has to run that: people do it. So read over the lines with `people`.
set -eu

mkdir "$1"
cd "$1"

# The day on which a section takes place. On your own machine it is today, and you leave --today out.
day() { today=$1; echo "== $today: $2"; }
mentor() { ${MENTOR:-mentor} --today "$today" --no-input "$@"; }
people() { $PEOPLE "$@" "$today"; }

day 2025-09-01 'the programme starts, and forms go to everybody who might take part'
mentor init 'Rise' --preset general --timezone Europe/London --starts 2025-09-01 --ends 2026-08-31 \
  --contact 'Rosa Lund <mentoring@rise.example>'
mentor form make enrol-mentor --for google --out forms/sign-up
mentor form make enrol-mentee --for google --out forms/sign-up
mentor form make enrol-mentee --for html --out forms/sign-up

day 2025-09-15 'the answers are exported, looked at, and taken in; everybody is matched'
people sign-up mentor sign-ups/mentors.csv 2025 41
people sign-up mentee sign-ups/mentees.csv 2025 37/40
people sign-up-on forms/sign-up/enrol-mentee.html inbox/sign-ups 2025 3/40
mentor import participants sign-ups/mentors.csv --as mentor
mentor import participants sign-ups/mentees.csv --as mentee
mentor import answers inbox/sign-ups
mentor match
mentor match apply
mentor letter matched --out letters/matched

day 2025-09-16 'the first forms: how ready they feel, what they can do, and the first meeting'
mentor form make readiness --for html --out forms/september
mentor form make skills --for html --out forms/september
mentor form make meeting --for html --out forms/september

day 2025-10-06 'whatever came in by then is taken in, and who has met goes on'
people answer forms/september inbox/october
mentor import answers inbox/october
mentor advance --ready
mentor form make agreement --for html --out forms/october
mentor form make goals --for html --out forms/october

day 2025-10-20 'one of each pair has written the agreement; the other sees it, and accepts'
people answer forms/october inbox/october-2
mentor import answers inbox/october-2
mentor form make agreement --for html --out forms/october-2
mentor form make check-in --for html --out forms/october-2

day 2025-10-27 'both have agreed: the plan is carried out'
people answer forms/october-2 inbox/october-3
mentor import answers inbox/october-3
mentor advance --ready

day 2025-12-15 'winter: they have met, say how it is going, and where their goals stand'
mentor form make meeting --for html --out forms/december
mentor form make check-in --for html --out forms/december
mentor form make progress --for html --out forms/december
people answer forms/december inbox/december
mentor import answers inbox/december
mentor form due
mentor remind --out letters/december --mark
mentor today

day 2025-12-16 'one pair has not been heard of since October, and ends without fault'
mentor relationship end R7 --reason no-contact --yes

day 2026-02-13 'the same again; a colleague rings round and fills in a sheet of who has met'
mentor form make meeting --for csv --out forms/february
mentor form make check-in --for html --out forms/february
people answer forms/february inbox/february
mentor import answers inbox/february

day 2026-03-16 'half-way: does it still work, and are the goals right?'
mentor form make review --for html --out forms/march
mentor form make meeting --for html --out forms/march
people answer forms/march inbox/march
mentor import answers inbox/march

day 2026-04-14 'spring'
mentor form make meeting --for html --out forms/april
mentor form make check-in --for html --out forms/april
mentor form make progress --for html --out forms/april
people answer forms/april inbox/april
mentor import answers inbox/april

day 2026-06-15 'the goals are reached; who has met, looked back half-way and reached them goes on to closure'
mentor form make progress --for html --out forms/june
mentor form make check-in --for html --out forms/june
people answer forms/june inbox/june
mentor import answers inbox/june
mentor advance --ready

day 2026-07-06 'both sides look back, and decide: an end, or another round'
mentor form make reflection --for html --out forms/july
mentor form make skills --for html --out forms/july
mentor form make outcomes --for html --out forms/july
mentor form make check-in --for html --out forms/july
people answer forms/july inbox/july
mentor import answers inbox/july
mentor advance --ready
mentor letter certificate --out letters/july

day 2026-09-01 'the second round: new mentees, and mentors who have a place again'
mentor round close
mentor round open 'Second round'
people sign-up mentee sign-ups/mentees-2.csv 2026 40
mentor import participants sign-ups/mentees-2.csv --as mentee
mentor match
mentor match apply
mentor check
mentor report overview
