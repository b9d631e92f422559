create view shown_photo as
  select p.id
  from picture p
  join claim k on k.organisation = p.organisation and k.state = 'approved'
  join shown_edition e on e.company = k.company
  where e.content->'photos' @> jsonb_build_array(jsonb_build_object('picture', p.id::text));
