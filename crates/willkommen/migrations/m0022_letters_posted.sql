-- The day on which the letters of a print file went to the post, and when that was noted.
alter table print_file add column posted_on text;
alter table print_file add column noted_at bigint;
-- What was printed before is in the post; the date of the letter is the best that is known.
update print_file set posted_on = (select letter_on from campaign where campaign.id = print_file.campaign);
