package io.herd.loadgen.check.cases;

import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Session;
import io.herd.loadgen.check.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sends one update of one client to each server, as nearly at once as one can. */
final class AtOnce {
  private final Trial trial;

  AtOnce(Trial trial) {
    this.trial = trial;
  }

  /** {@code milli} gives the milliseconds that end a server's time, by the server's index. */
  void tell(String client, ToIntFunction<Integer> milli) throws IOException {
    List<Session> sessions = new ArrayList<>();
    try {
      for (Server server : trial.servers()) {
        sessions.add(trial.open(server));
      }
      for (int i = 0; i < sessions.size(); i++) {
        sessions.get(i).say(command(client, i, milli.applyAsInt(i)));
      }
      for (int i = 0; i < sessions.size(); i++) {
        sessions.get(i).finish().reply(command(client, i, milli.applyAsInt(i)));
      }
    } finally {
      for (Session session : sessions) {
        session.close();
      }
    }
  }

  private static String command(String client, int server, int milli) {
    return Lines.iamat(client, place(server), time(milli));
  }

  /** Where the client is by its update at that server. */
  static String place(int server) {
    return "+" + (10 + server) + ".5-100.5";
  }

  static String time(int milli) {
    return "1700000000.%03d".formatted(501 + milli);
  }
}
