-- What the house needs of PostgreSQL while it serves, and nothing else. Run it as the owner of the database, once for each house and
-- again after every `merimna migrate`:   psql -d merimna -v serving=merimna -f rights.sql
-- The owner migrates, sets up and restores; whoever serves makes no table, and alters and removes nothing of the trail.
-- Tests/Proofs/rights.py runs this very file.
\set ON_ERROR_STOP on
BEGIN;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'serving') \gexec
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, :"serving";
-- What was granted for single columns stays until it is taken back by their names.
REVOKE ALL (number, seal, packed) ON audit FROM :"serving";
REVOKE ALL (count, seal, sealer, lease_until) ON audit_head FROM :"serving";
GRANT USAGE ON SCHEMA public TO :"serving";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"serving";
-- The steps of the schema are the owner's.
REVOKE INSERT, UPDATE, DELETE ON migration FROM :"serving";
-- The trail is added to and sealed.
REVOKE UPDATE, DELETE ON audit, audit_subject FROM :"serving";
REVOKE INSERT, UPDATE, DELETE ON audit_head FROM :"serving";
GRANT UPDATE (number, seal, packed) ON audit TO :"serving";
GRANT UPDATE (count, seal, sealer, lease_until) ON audit_head TO :"serving";
-- What ends by a date, or stays for good, is never removed.
REVOKE DELETE ON account, adoption, community, counter, edition, event, event_delivery, job, link, one_time_code, organisation, post,
  programme, recusal, session, structure FROM :"serving";
-- What happened does not change afterwards.
REVOKE UPDATE ON event FROM :"serving";
COMMIT;
