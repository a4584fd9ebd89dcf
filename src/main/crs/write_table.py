#!/usr/bin/env python3
"""Writes src/main/resources/fr/bocage/geo/crs.tsv, the table of CrsTable, from PROJ's database.

    src/main/crs/write_table.py > src/main/resources/fr/bocage/geo/crs.tsv

Needs GDAL's Python bindings. One line a CRS: its code; its name; the names under which files speak
of it; of a projected CRS its geographic CRS, of a geographic one the names of its datum; its parameters in
PROJ's words, with all meridians counted from Greenwich, and the shift to WGS 84 by seven
parameters that lies nearest to PROJ's best answer in the middle of its area of use.
"""
import re
import sqlite3
import sys
import unicodedata

from osgeo import gdal, osr

osr.UseExceptions()
gdal.PushErrorHandler("CPLQuietErrorHandler")
DB = sqlite3.connect(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/proj/proj.db")
MERIDIANS = {
    "paris": 2.33722917, "ferro": -17.66666666666667, "rome": 12.45233333333333,
    "lisbon": -9.131906111111112, "bogota": -74.08091666666667, "jakarta": 106.8077194444444,
    "athens": 23.7163375, "madrid": -3.687938888888889, "bern": 7.439583333333333,
    "brussels": 4.367975, "oslo": 10.72291666666667, "stockholm": 18.05827777777778,
}
UNITS = {"us-ft": 1200 / 3937, "ft": 0.3048, "km": 1000, "us-yd": 3600 / 3937}
ROTATION = {9104: 1.0, 1031: 0.001, 9109: 0.2062648062471, 9101: 206264.8062471}  # in arc-seconds
LENGTH = {9001: 1.0, 1025: 0.001, 1033: 0.01}
SCALE = {9202: 1.0, 1028: 0.001, 9201: 1e6}


def rows(sql, *arguments):
    return DB.execute(sql, arguments).fetchall()


def normalised(name):
    return re.sub("[^a-z0-9]", "", unicodedata.normalize("NFD", name).lower().replace("+", "plus"))


def names(table, authority, code, name):
    """All names as WktNames compares them; without the D_ that ESRI puts before a datum's."""
    found = [name] + [a for (a,) in rows(
        "select alt_name from alias_name where table_name=? and auth_name=? and code=?"
        " and source in ('ESRI', 'EPSG')", table, authority, code)]
    plain = [normalised(re.sub("^D_", "", n)) for n in found if len(n) < 70 and "see alias" not in n]
    return "|".join(dict.fromkeys(n for n in plain if not n.isdigit()))


def parameters(srs):
    words = dict(w.split("=", 1) if "=" in w else (w, None)
                 for w in srs.ExportToProj4().replace("+", " ").split())
    if "proj" not in words:
        return None
    for noise in ("no_defs", "wktext", "type", "vunits", "towgs84", "nadgrids", "datum"):
        words.pop(noise, None)
    spell_out_ellipsoid(words, srs)
    if "pm" in words:
        shift = MERIDIANS.get(words["pm"]) or float(words["pm"])
        del words["pm"]
        if words["proj"] == "longlat":
            words["pm"] = repr(shift)
        else:
            for key in ("lon_0", "lonc"):
                if key in words:
                    words[key] = repr(round(float(words[key]) + shift, 10))
    unit = words.pop("units", "m")
    if unit != "m":
        words["to_meter"] = repr(UNITS[unit]) if unit in UNITS else None
        if words["to_meter"] is None:
            return None
    if words["proj"] == "longlat" and abs(srs.GetAngularUnits() - 0.0174532925199433) > 1e-9:
        words["angle"] = repr(srs.GetAngularUnits())  # PROJ has no word for it
    return words


def spell_out_ellipsoid(words, srs):
    for key in ("ellps", "a", "b", "rf", "R", "f"):
        words.pop(key, None)
    words["a"] = repr(srs.GetSemiMajor())
    flattening = srs.GetInvFlattening()
    sphere = flattening == 0 or srs.GetSemiMajor() == srs.GetSemiMinor()
    words["b" if sphere else "rf"] = repr(srs.GetSemiMajor() if sphere else flattening)


def helmerts():
    """By geographic CRS: shifts to WGS 84 or ETRS89, in PROJ's convention."""
    found = {}
    sql = ("select source_crs_auth_name||':'||source_crs_code, target_crs_code, method_code, tx, ty, tz,"
           " translation_uom_code, rx, ry, rz, rotation_uom_code, scale_difference,"
           " scale_difference_uom_code from helmert_transformation_table where deprecated=0"
           " and target_crs_code in ('4326', '4258', '4269') and rate_tx is null and px is null")
    for source, target, method, tx, ty, tz, lu, rx, ry, rz, ru, s, su in rows(sql):
        k = LENGTH[int(lu)]
        shift = [tx * k, ty * k, tz * k]
        if rx is not None:
            sign = -1 if int(method) in (9607, 1032, 1038) else 1  # coordinate frame rotation
            r = ROTATION.get(int(ru))
            if r is None or su is None or int(su) not in SCALE:
                continue
            shift += [sign * rx * r, sign * ry * r, sign * rz * r, s * SCALE[int(su)]]
        found.setdefault(source, []).append([round(v, 6) for v in shift])
    return found


HELMERTS = helmerts()
# The same datums counted from Greenwich.
ROTATED = dict(rows("select source_crs_auth_name||':'||source_crs_code, target_crs_auth_name||':'||target_crs_code"
                    " from other_transformation where method_code='9601' and deprecated=0"))
WGS84 = osr.SpatialReference()
WGS84.ImportFromEPSG(4326)
WGS84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)


def middle(authority, code, table):
    areas = rows("select west_lon, south_lat, east_lon, north_lat from usage u join extent e on"
                 " u.extent_auth_name=e.auth_name and u.extent_code=e.code where object_table_name=?"
                 " and object_auth_name=? and object_code=?", table, authority, code)
    if not areas or areas[0][0] is None:
        return None
    west, south, east, north = areas[0]
    east += 360 if east < west else 0
    x = (west + east) / 2
    return (x - 360 if x > 180 else x), (south + north) / 2


def from_proj(text):
    srs = osr.SpatialReference()
    srs.ImportFromProj4(text)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


def best_shift(srs_of_base, base, ellipsoid, place):
    """The shift that puts the middle of the area nearest to where PROJ does."""
    candidates = [] if base == "EPSG:4326" else HELMERTS.get(base) or HELMERTS.get(ROTATED.get(base), [])
    if not candidates:
        return None
    if len(candidates) == 1 or place is None:
        return candidates[0]
    try:
        x, y, _ = osr.CoordinateTransformation(srs_of_base, WGS84).TransformPoint(*place)
    except RuntimeError:
        return candidates[0]
    best = None
    for shift in candidates:
        text = "+proj=longlat %s +towgs84=%s +no_defs" % (ellipsoid, ",".join(map(repr, shift)))
        sx, sy, _ = osr.CoordinateTransformation(from_proj(text), WGS84).TransformPoint(*place)
        off = (sx - x) ** 2 + (sy - y) ** 2
        if best is None or off < best[0]:
            best = off, shift
    return best[1]


def compact(number):
    return "%.12g" % float(number)


def line(authority, code, name, table, base_authority, base_code, third):
    srs = osr.SpatialReference()
    try:
        srs.SetFromUserInput("%s:%s" % (authority, code))
        words = parameters(srs)
    except RuntimeError:
        return None
    if words is None:
        return None
    base = osr.SpatialReference()
    named = "%s:%s" % (base_authority, base_code)
    base.SetFromUserInput(named if named in HELMERTS else ROTATED.get(named, named))
    base.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    ellipsoid = " ".join("+%s=%s" % (k, v) for k, v in words.items() if k in ("a", "b", "rf"))
    shift = best_shift(base, named, ellipsoid, middle(authority, code, table))
    text = []
    for key, value in words.items():
        if value is not None and re.fullmatch(r"-?[0-9.]+(e[-+]?\d+)?", value):
            value = compact(value)
        text.append("+" + key if value is None else "+%s=%s" % (key, value))
    if shift and any(abs(v) > 0.5 for v in shift[:3]):
        text.append("+towgs84=" + ",".join(compact(v) for v in shift))
    return "\t".join(["%s:%s" % (authority, code), name, names(table, authority, code, name), third, " ".join(text)])


def main():
    print("# code, name, names as they compare, geographic CRS or names of the datum, parameters; written by src/main/crs/write_table.py")
    version = dict(rows("select key, value from metadata"))
    print("# from PROJ %s: EPSG %s, ESRI %s" % (version["PROJ.VERSION"], version["EPSG.VERSION"], version["ESRI.VERSION"]))
    for authority in ("EPSG", "ESRI"):
        for deprecated in (0, 1) if authority == "EPSG" else (0,):
            for code, name, da, dc in rows(
                    "select code, name, datum_auth_name, datum_code from geodetic_crs where auth_name=?"
                    " and type='geographic 2D' and deprecated=? order by cast(code as integer)", authority, deprecated):
                datum = rows("select name from geodetic_datum where auth_name=? and code=?", da, dc)
                third = names("geodetic_datum", da, dc, datum[0][0]) if datum else ""
                text = line(authority, code, name, "geodetic_crs", authority, code, third)
                if text:
                    print(text)
            for code, name, ba, bc in rows(
                    "select code, name, geodetic_crs_auth_name, geodetic_crs_code from projected_crs where"
                    " auth_name=? and deprecated=? order by cast(code as integer)", authority, deprecated):
                text = bc and line(authority, code, name, "projected_crs", ba, bc, "%s:%s" % (ba, bc))
                if text:
                    print(text)


if __name__ == "__main__":
    main()
