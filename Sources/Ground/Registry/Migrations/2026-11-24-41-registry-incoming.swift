import Storage

extension Migration {
  /// Where the rows of an import wait in the form of the tables to which they go, until all go at once.
  static let incoming = Migration(
    "2026-11-24-41-registry-incoming",
    [
      """
      CREATE TABLE incoming_person (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        register_number \(.text),
        family_name \(.text) NOT NULL,
        given_name \(.text) NOT NULL,
        father_name \(.text),
        mother_name \(.text),
        birth_date \(.date),
        birth_date_precision \(.text),
        sex \(.text),
        name_fold \(.key) NOT NULL,
        name_sort \(.key) NOT NULL,
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_former_name (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        family_name \(.text) NOT NULL,
        given_name \(.text) NOT NULL,
        father_name \(.text),
        mother_name \(.text),
        why \(.text) NOT NULL,
        ended \(.date) NOT NULL,
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_person_token (
        person \(.id) NOT NULL,
        token \(.key) NOT NULL,
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, token)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_identifier (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        kind \(.text) NOT NULL,
        value \(.text) NOT NULL,
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_address (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        street \(.text),
        number \(.text),
        postcode \(.text),
        community \(.text),
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_contact (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        kind \(.text) NOT NULL,
        value \(.text) NOT NULL,
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_household (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        number \(.text) NOT NULL,
        number_fold \(.key) NOT NULL,
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_membership (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        household \(.id) NOT NULL,
        relation \(.text) NOT NULL,
        since \(.date),
        ended \(.date),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_civil_status (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        status \(.text) NOT NULL,
        since \(.date),
        ended \(.date),
        told_on \(.date) NOT NULL,
        source \(.text) NOT NULL,
        document \(.text),
        paper \(.id),
        told_by \(.text) NOT NULL,
        form \(.id),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
      """
      CREATE TABLE incoming_told (
        id \(.id) NOT NULL,
        version \(.integer) NOT NULL,
        person \(.id) NOT NULL,
        household \(.id),
        fact \(.text) NOT NULL,
        kind \(.text) NOT NULL,
        number \(.text),
        flag \(.flag),
        day \(.date),
        text \(.text),
        since \(.date),
        until \(.date),
        told_on \(.date) NOT NULL,
        source \(.text) NOT NULL,
        document \(.text),
        paper \(.id),
        told_by \(.text) NOT NULL,
        form \(.id),
        compartment \(.text) NOT NULL,
        import \(.id) NOT NULL REFERENCES import (id),
        PRIMARY KEY (import, person, id)
      ) \(.strict)\(sqlite: ", WITHOUT ROWID", postgres: "")
      """,
    ])
}
