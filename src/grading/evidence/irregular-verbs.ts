/** Base form first, then the forms no rule would bring back to it; also a few nouns and short words of the trade. */
const IRREGULAR_FORMS = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone
become became
begin began begun beginning
bind bound
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
die dies died dying
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
find found
fly flew flown flies
forget forgot forgotten
forgive forgave forgiven
free frees freed freeing
freeze froze frozen
get got gotten
give gave given
grow grew grown
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lies lay lain lying
lose lost
make made
mean meant
meet met
overwrite overwrote overwritten
pay paid
rebuild rebuilt
resend resent
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
rerun reran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shrink shrank shrunk
sink sank sunk
sleep slept
speak spoke spoken
spend spent
stand stood
understand understood
steal stole stolen
stick stuck
strike struck
swap swaps swapped
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie ties tied tying
undo undid undone
use uses used using
wake woke woken
wear wore worn
win won
withdraw withdrew withdrawn
write wrote written
agree agreed agrees
guarantee guaranteed guarantees
expire expiry expiries
index indices
matrix matrices
vertex vertices
child children
person people
id ids
db dbs
ip ips
io ios
tx txs
subscribe subscription subscriptions
query queries queried querying
`;

/** From every irregular form to its base. `lay` is left to itself: it is a base of its own. */
export const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);
