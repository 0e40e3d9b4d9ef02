-- The functions that statements call. Made anew whenever this file changes.

-- A day in ISO 8601, with a minus before the year 0, which is 1 BCE.
CREATE OR REPLACE FUNCTION dateline_iso(day date) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN day >= DATE '0001-01-01' THEN day::text
    WHEN day >= DATE '0001-01-01 BC' THEN '0000' || to_char(day, '-MM-DD')
    ELSE '-' || lpad((-1 - extract(year FROM day))::text, 4, '0') || to_char(day, '-MM-DD')
  END
$$;

-- And back.
CREATE OR REPLACE FUNCTION dateline_date(iso text) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN iso LIKE '-%' OR iso LIKE '0000-%' THEN
      make_date(
        left(iso, -6)::integer - 1,
        substring(right(iso, 5) FROM 1 FOR 2)::integer,
        right(iso, 2)::integer)
    ELSE iso::date
  END
$$;

-- See Folding. By way of ICU, which knows the letters of all languages whatever the locale is.
CREATE OR REPLACE FUNCTION dateline_casei(original text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(upper(original COLLATE "und-x-icu") COLLATE "und-x-icu") COLLATE "C"
$$;

CREATE OR REPLACE FUNCTION dateline_accenti(original text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT regexp_replace(normalize(original, NFD), '[${marks}]+', '', 'g') COLLATE "C"
$$;

-- See Position.distanceMeters.
CREATE OR REPLACE FUNCTION dateline_meters(
  lon double precision, lat double precision, other_lon double precision, other_lat double precision)
RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(other_lat - lat) / 2) ^ 2
    + cos(radians(lat)) * cos(radians(other_lat)) * sin(radians(other_lon - lon) / 2) ^ 2)))
$$;
