"""The little spherical geometry that the merge needs."""

import math

EARTH_RADIUS_M = 6_371_008.8


def distance_m(a, b):
    """Great-circle distance in metres between two (lon, lat) in degrees."""
    lon1, lat1, lon2, lat2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(h)))


def mean_point(points, weights=None):
    """Mean of (lon, lat) as unit vectors, so that places on both sides of the date line average rightly."""
    x = y = z = 0.0
    for (lon, lat), weight in zip(points, weights or [1] * len(points)):
        lam, phi = math.radians(lon), math.radians(lat)
        x += weight * math.cos(phi) * math.cos(lam)
        y += weight * math.cos(phi) * math.sin(lam)
        z += weight * math.sin(phi)
    return round(math.degrees(math.atan2(y, x)), 5), round(math.degrees(math.atan2(z, math.hypot(x, y))), 5)


def ring_area_m2(ring):
    """Unsigned area of a ring on the sphere (Chamberlain and Duquette 2007, equation 1)."""
    total = 0.0
    for (lon1, lat1), (lon2, lat2) in zip(ring, ring[1:] + ring[:1]):
        total += math.radians(lon2 - lon1) * (2 + math.sin(math.radians(lat1)) + math.sin(math.radians(lat2)))
    return abs(total) * EARTH_RADIUS_M ** 2 / 2


def geometry_area_m2(geometry):
    """Area of a GeoJSON Polygon or MultiPolygon, holes taken off."""
    return sum(ring_area_m2(rings[0]) - sum(map(ring_area_m2, rings[1:])) for rings in polygons(geometry))


def polygons(geometry):
    """The rings of each polygon of a GeoJSON Polygon or MultiPolygon."""
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]


def inside(point, ring):
    """Whether the point lies in the ring, by the even-odd rule on the plane; no ring crosses the date line."""
    lon, lat = point
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            crossings += 1
    return crossings % 2 == 1


def centroid(ring):
    """Centroid of a closed ring on the plane."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return round(x / (3 * area), 5), round(y / (3 * area), 5)


def radius_of_area_m(area_m2):
    """Radius of the circle of that area, in whole metres."""
    return round(math.sqrt(area_m2 / math.pi))


class Grid:
    """Finds points near a point without comparing all pairs: buckets of a tenth of a degree."""

    STEP = 0.1

    def __init__(self):
        self._cells = {}

    def add(self, lon, lat, value):
        self._cells.setdefault(self._cell(lon, lat), []).append((lon, lat, value))

    def near(self, lon, lat, radius_m):
        """Values within radius_m of the point, nearest first."""
        rows = math.ceil(math.degrees(radius_m / EARTH_RADIUS_M) / self.STEP)
        columns = math.ceil(rows / max(0.05, math.cos(math.radians(min(89.0, abs(lat) + rows * self.STEP)))))
        column, row = self._cell(lon, lat)
        width = round(360 / self.STEP)
        found = []
        for dx in range(-columns, columns + 1):
            for dy in range(-rows, rows + 1):
                for x, y, value in self._cells.get(((column + dx) % width, row + dy), ()):
                    d = distance_m((lon, lat), (x, y))
                    if d <= radius_m:
                        found.append((d, value))
        return [value for _, value in sorted(found, key=lambda pair: pair[0])]

    def _cell(self, lon, lat):
        return math.floor((lon + 180) / self.STEP) % round(360 / self.STEP), math.floor(lat / self.STEP)
