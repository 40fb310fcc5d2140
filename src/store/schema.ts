/** Marks the file as mianba's in its header: `mian` in ASCII. */
export const APPLICATION_ID = 0x6d69616e;

/**
 * One step of the schema each, in order; a store at version n has had the first n. Only ever add to the end:
 * what has been released has been run.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE device (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE card (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;

  -- What a card was called before, so that an event from a machine that has not heard of the rename finds it.
  CREATE TABLE former_name (
    name TEXT PRIMARY KEY,
    card INTEGER NOT NULL REFERENCES card
  ) STRICT, WITHOUT ROWID;

  -- The log: the only table that cannot be worked out again. seq is the order of appending; (at, id) is the
  -- order of everything else. rest is the JSON of the fields that have no column.
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    device INTEGER NOT NULL REFERENCES device,
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL,
    day INTEGER NOT NULL,
    type TEXT NOT NULL,
    card INTEGER REFERENCES card,
    rating INTEGER CHECK (rating BETWEEN 1 AND 4),
    until INTEGER,
    target BLOB CHECK (length(target) = 16),
    rest TEXT NOT NULL
  ) STRICT;

  -- Holds all that a fold reads, so that a card's history is one run of this index.
  CREATE INDEX event_of_card ON event (card, at, id, type, rating, day, until) WHERE card IS NOT NULL;
  CREATE INDEX event_of_day ON event (day) WHERE type = 'review';
  CREATE INDEX event_of_type ON event (type, at, id) WHERE type <> 'review';
  CREATE INDEX event_retraction ON event (target) WHERE target IS NOT NULL;

  CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  -- card may change: when two names turn out to be one card, their histories become one.
  CREATE TRIGGER event_is_never_changed
  BEFORE UPDATE OF seq, id, device, at, offset_minutes, day, type, rating, until, target, rest ON event
  BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

  -- The fold of each card's events, all under the settings whose hash is in meta. A card whose events leave
  -- nothing behind has no row. first_day is the day of the first review that counts.
  CREATE TABLE memory (
    card INTEGER PRIMARY KEY REFERENCES card,
    state TEXT NOT NULL CHECK (state IN ('new', 'learning', 'review', 'relearning')),
    stability REAL,
    difficulty REAL,
    due_day INTEGER,
    due_at INTEGER,
    step INTEGER,
    last_at INTEGER,
    last_day INTEGER,
    first_day INTEGER,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
    buried_until INTEGER,
    CHECK (state = 'new' OR (stability IS NOT NULL AND difficulty IS NOT NULL AND last_at IS NOT NULL
      AND last_day IS NOT NULL AND first_day IS NOT NULL AND (due_day IS NULL) <> (due_at IS NULL))),
    CHECK ((step IS NOT NULL) = (state IN ('learning', 'relearning')))
  ) STRICT;

  -- Holds all that counting asks of a card, so that a long backlog is counted without its rows.
  CREATE INDEX memory_due_day ON memory (due_day, buried_until) WHERE due_day IS NOT NULL AND suspended = 0;
  CREATE INDEX memory_due_at ON memory (due_at) WHERE due_at IS NOT NULL AND suspended = 0;
  -- Serves what was done on a day, which is only ever asked of the last one.
  CREATE INDEX memory_last_day ON memory (last_day, first_day) WHERE last_day IS NOT NULL;

  -- Where cards come from: the built-in content, a user's pack, what was imported.
  CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE source_file (
    path TEXT PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    modified_ms REAL NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX source_file_of_source ON source_file (source);

  -- seen repeats whether memory has the card in another state than new, so that the next new card is found
  -- without passing all the old ones.
  CREATE TABLE head (
    card INTEGER PRIMARY KEY REFERENCES card,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    pack TEXT,
    area TEXT NOT NULL,
    topic TEXT NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
    minutes REAL NOT NULL,
    frequency TEXT NOT NULL,
    skills TEXT NOT NULL,
    confusable TEXT NOT NULL,
    parent TEXT,
    after TEXT,
    position INTEGER NOT NULL,
    seen INTEGER NOT NULL CHECK (seen IN (0, 1))
  ) STRICT;
  CREATE INDEX head_of_source ON head (source);
  CREATE INDEX head_of_topic ON head (topic, position);
  CREATE INDEX head_fresh ON head (position, card) WHERE seen = 0;

  CREATE TABLE body (
    card INTEGER NOT NULL REFERENCES card,
    language TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    prompt TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (card, language)
  ) STRICT;
  CREATE INDEX body_of_source ON body (source);

  -- Which card is on whose screen. One card a process.
  CREATE TABLE claim (
    card INTEGER PRIMARY KEY REFERENCES card,
    process INTEGER NOT NULL UNIQUE,
    since INTEGER NOT NULL
  ) STRICT;
  `,
  `
  -- What can be found: a card or the notes of a page, in one language. A cache that mianba find brings up to date:
  -- whatever it says is read again before it is shown. Built-in passages have the low keys, so they are looked at first.
  -- A card here is a row number that may be of the past, so nothing refers.
  CREATE TABLE passage (
    key INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    page TEXT NOT NULL,
    card INTEGER
  ) STRICT;
  CREATE INDEX passage_of_source ON passage (source, language);
  CREATE INDEX passage_of_card ON passage (card, language, source) WHERE card IS NOT NULL;

  -- The words alone: the texts are in the bodies and in the files.
  CREATE VIRTUAL TABLE words_zh
  USING fts5(title, points, body, content = '', contentless_delete = 1, tokenize = 'unicode61');
  CREATE VIRTUAL TABLE words_en
  USING fts5(title, points, body, content = '', contentless_delete = 1, tokenize = 'unicode61');

  -- The hash that the passages of a source had when they were taken in.
  CREATE TABLE searched (
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (source, language)
  ) STRICT, WITHOUT ROWID;

  -- Bodies that changed since, kept by triggers: writing one costs a row here and no more. An upsert would overrule
  -- OR IGNORE in a trigger, so each looks for itself.
  CREATE TABLE unsearched (
    card INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (card, language)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO unsearched (card, language) SELECT card, language FROM body;

  CREATE TRIGGER body_is_added AFTER INSERT ON body
  BEGIN
    INSERT INTO unsearched (card, language) SELECT new.card, new.language
    WHERE NOT EXISTS (SELECT 1 FROM unsearched u WHERE u.card = new.card AND u.language = new.language);
  END;
  CREATE TRIGGER body_is_changed AFTER UPDATE ON body
  BEGIN
    INSERT INTO unsearched (card, language) SELECT new.card, new.language
    WHERE NOT EXISTS (SELECT 1 FROM unsearched u WHERE u.card = new.card AND u.language = new.language);
  END;
  CREATE TRIGGER body_is_gone AFTER DELETE ON body
  BEGIN
    INSERT INTO unsearched (card, language) SELECT old.card, old.language
    WHERE NOT EXISTS (SELECT 1 FROM unsearched u WHERE u.card = old.card AND u.language = old.language);
  END;
  `,
];
