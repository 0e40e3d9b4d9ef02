-- A day in ISO 8601, with a minus before the year 0, which is 1 BCE.
CREATE OR REPLACE MACRO dateline_iso(day) AS CASE
  WHEN day >= DATE '0001-01-01' THEN CAST(day AS VARCHAR)
  WHEN year(day) = 0 THEN '0000' || strftime(day, '-%m-%d')
  ELSE '-' || lpad(CAST(-year(day) AS VARCHAR), 4, '0') || strftime(day, '-%m-%d')
END;

-- See Position.distanceMeters.
CREATE OR REPLACE MACRO dateline_meters(lon, lat, other_lon, other_lat) AS
  2 * 6371008.8 * asin(least(1, sqrt(
    pow(sin(radians(other_lat - lat) / 2), 2)
    + cos(radians(lat)) * cos(radians(other_lat)) * pow(sin(radians(other_lon - lon) / 2), 2))));
