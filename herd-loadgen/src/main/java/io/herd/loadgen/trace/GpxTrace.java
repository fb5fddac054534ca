package io.herd.loadgen.trace;

import io.herd.loadgen.spec.BadInput;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Positions from the tracks of a GPX file; each track is a client of its own. */
final class GpxTrace {
  private GpxTrace() {}

  static List<Fix> read(Path file) throws IOException {
    List<Track> tracks = parse(file).getTracks();
    List<Fix> fixes = new ArrayList<>();
    for (int track = 0; track < tracks.size(); track++) {
      String client = tracks.get(track).getName().orElse("track") + "-" + (track + 1);
      List<TrackSegment> segments = tracks.get(track).getSegments();
      for (int segment = 0; segment < segments.size(); segment++) {
        String where = "track " + (track + 1) + ", segment " + (segment + 1);
        append(client, where, segments.get(segment).getPoints(), fixes);
      }
    }
    return fixes;
  }

  private static GPX parse(Path file) throws IOException {
    try {
      return GPX.read(file);
    } catch (IOException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new BadInput("not well-formed GPX: " + reason);
    }
  }

  private static void append(
      String client, String where, List<WayPoint> points, List<Fix> fixes) {
    for (int i = 0; i < points.size(); i++) {
      WayPoint point = points.get(i);
      String place = where + ", point " + (i + 1);
      fixes.add(new Fix(client,
          point.getTime().orElseThrow(() -> new BadInput(
              place + " has no <time>; record it with times, or leave it out")),
          point.getLatitude().doubleValue(), point.getLongitude().doubleValue()));
    }
  }
}
