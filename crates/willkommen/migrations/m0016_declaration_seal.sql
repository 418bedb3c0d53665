-- To which version of the programme a municipality agreed, and the certificate that the agency has
-- countersigned.
alter table declaration add column programme_version text not null default '';
alter table declaration add column countersigned text not null default '';
