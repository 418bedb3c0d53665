-- The day on which the letters of a print file went to the post.
alter table print_file add column posted_on text;
