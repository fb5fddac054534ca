package io.herd.sim.run;

import io.herd.sim.plan.Step;

/** The faults of links. Each says whether there was something to hit. */
final class Links {
  private final World world;

  Links(World world) {
    this.world = world;
  }

  private long notice() {
    long most = world.setting.noticeNanos();
    return world.now() + world.dice.between(most / 4, most);
  }

  boolean cut(Step.Break cut) {
    Member member = world.members.get(cut.a());
    PeerSide side = member.isUp() ? member.peer(cut.b()) : null;
    PeerSide other = side == null ? null : side.otherPeer();
    if (side == null || other == null) {
      return false;
    }
    if (!cut.silent()) {
      side.abort("cut");
      return true;
    }
    side.in.kill();
    side.out.kill();
    world.tell(member.name, "and " + other.member.name + " hear nothing of each other any more");
    long here = notice();
    long there = notice();
    world.effect(Math.max(here, there));
    world.agenda.at(here, () -> side.lost("nothing comes through"));
    world.agenda.at(there, () -> other.lost("nothing comes through"));
    return true;
  }

  boolean partition(Step.Cut cut) {
    long until = world.now() + cut.forNanos();
    int hit = 0;
    for (Member member : world.members) {
      for (ServerSide side : member.connections()) {
        if (side instanceof PeerSide peer && crosses(cut, member.index, peer.other())) {
          hit++;
          world.agenda.at(notice(), () -> giveUp(peer));
        }
      }
    }
    if (hit == 0) {
      return false;
    }
    block(cut, until);
    world.effect(until + world.setting.noticeNanos());
    return true;
  }

  private static boolean crosses(Step.Cut cut, int a, int b) {
    return b >= 0 && ((cut.side() >>> a) & 1) != ((cut.side() >>> b) & 1);
  }

  private void block(Step.Cut cut, long until) {
    for (Member a : world.members) {
      for (Member b : world.members) {
        boolean leaves = ((cut.side() >>> a.index) & 1) == 1;
        if (crosses(cut, a.index, b.index) && (cut.bothWays() || leaves)) {
          world.path(a.index, b.index).block(until);
          world.tell(a.name, "cannot reach " + b.name + " for " + cut.forNanos() / 1_000_000
              + " ms");
        }
      }
    }
  }

  /** A side that has heard nothing for long, or got nothing through, closes. */
  private void giveUp(PeerSide peer) {
    long blocked = Math.max(world.path(peer.member.index, peer.other()).blockedUntil(),
        world.path(peer.other(), peer.member.index).blockedUntil());
    if (blocked > world.now()) {
      peer.abort("nothing comes through");
    }
  }

  boolean slow(Step.SlowPeer slow) {
    Member reader = world.members.get(slow.reader());
    PeerSide side = reader.isUp() ? reader.peer(slow.writer()) : null;
    if (side == null) {
      return false;
    }
    long until = world.now() + slow.forNanos();
    world.tell(reader.name, "reads nothing from " + side.label() + " for "
        + slow.forNanos() / 1_000_000 + " ms");
    side.deaf(until);
    world.effect(until);
    return true;
  }

  /** Takes a link out for a while, or puts one in that is not of the topology. */
  boolean churn(Step.Churn churn) {
    Member a = world.members.get(churn.a());
    Member b = world.members.get(churn.b());
    for (Member member : world.members) {
      for (LinkKeeper keeper : member.keepers()) {
        if (keeper.isBetween(a.index, b.index)) {
          return switchFor(keeper, false, churn.forNanos());
        }
      }
    }
    LinkKeeper extra = new LinkKeeper(a, b);
    a.add(extra);
    return switchFor(extra, true, churn.forNanos());
  }

  private boolean switchFor(LinkKeeper keeper, boolean on, long nanos) {
    if (keeper.isSwitched()) {
      return false;
    }
    keeper.flip(on);
    long until = world.now() + nanos;
    world.effect(until);
    world.agenda.at(until, () -> keeper.flip(!on));
    return true;
  }
}
