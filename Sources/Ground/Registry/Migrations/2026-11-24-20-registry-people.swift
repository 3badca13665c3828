import Storage

extension Migration {
  static let people = Migration(
    "2026-11-24-20-registry-people",
    [
      """
      CREATE TABLE person (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        register_number \(.text) CHECK (register_number <> ''),
        family_name \(.text) NOT NULL CHECK (family_name <> ''),
        given_name \(.text) NOT NULL,
        father_name \(.text) CHECK (father_name <> ''),
        mother_name \(.text) CHECK (mother_name <> ''),
        birth_date \(.date),
        birth_date_precision \(.text) CHECK (birth_date_precision IN ('day', 'month', 'year')),
        sex \(.text) CHECK (sex IN ('female', 'male')),
        name_fold \(.key) NOT NULL,
        name_sort \(.key) NOT NULL,
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('arriving', 'leaving', 'open', 'women', 'child_protection', 'addiction', 'health')),
        UNIQUE (register_number, compartment),
        CHECK ((birth_date IS NULL) = (birth_date_precision IS NULL))
      ) \(.strict)
      """,
      "CREATE INDEX person_name_sort ON person (name_sort, id)",
      """
      CREATE TABLE former_name (
        id \(.id) PRIMARY KEY,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL REFERENCES person (id),
        family_name \(.text) NOT NULL,
        given_name \(.text) NOT NULL,
        father_name \(.text),
        mother_name \(.text),
        why \(.text) NOT NULL CHECK (why IN ('changed', 'mistaken')),
        ended \(.date) NOT NULL,
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health'))
      ) \(.strict)
      """,
      "CREATE INDEX former_name_person ON former_name (person)",
      """
      CREATE TABLE person_token (
        person \(.id) NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        token \(.key) NOT NULL CHECK (token <> ''),
        compartment \(.text) NOT NULL DEFAULT 'open'
          CHECK (compartment IN ('open', 'women', 'child_protection', 'addiction', 'health')),
        PRIMARY KEY (person, token)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      "CREATE INDEX person_token_token ON person_token (compartment, token, person)",
    ])
}
