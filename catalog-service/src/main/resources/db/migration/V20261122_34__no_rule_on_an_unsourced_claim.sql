-- The database's own guard of a rule that the records hold too: nothing that a version states (classes, sedation, dose
-- and taper rules, listed reactions, and what is added to versions later) rests on an unsourced claim. Such statements
-- are claims, and live in their own table. The evidence level is refused in either spelling.
alter table drug_version add constraint no_rule_rests_on_an_unsourced_claim
    check (not jsonb_path_exists(
        body, '$.**.evidenceLevel ? (@ == "UNSOURCED_CLAIM" || @ == "unsourced-claim")'));
