package dev.quarterdeck.floors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.Nullable;

/**
 * A class imports from its own room and from lower floors only; rooms of one floor stand apart.
 *
 * @param root package of the house
 */
final class Rooms extends ArchCondition<JavaClass> {
  /**
   * Floors from the ground up, rooms of one floor separated by spaces; '!' = without subpackages.
   */
  private static final String FLOORS =
      """
      engine!
      engine.chance.kernel
      engine.chance! engine.finance engine.planner
      engine.chance.calibration engine.chance.information
      office.child office.workspace
      office.goals office.store
      office.cases office.proposals
      office.portfolio
      office.exchange office.report
      office.calibration
      office!
      server.store
      server.access server.jobs
      server.http
      server!
      app
      """;

  private final String root;

  Rooms(String root) {
    super("import only downwards");
    this.root = root + ".";
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    Room here = find(item.getPackageName());
    if (here == null) {
      events.add(
          SimpleConditionEvent.violated(
              item, item.getName() + " stands in no room. Maybe name its package in Rooms.FLOORS"));
      return;
    }
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      Room there = find(dependency.getTargetClass().getPackageName());
      if (there != null && !here.equals(there) && there.floor >= here.floor) {
        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
      }
    }
  }

  private @Nullable Room find(String packageName) {
    if (!packageName.startsWith(root)) {
      return null;
    }
    String inside = packageName.substring(root.length());
    String[] floors = FLOORS.split("\n");
    for (int floor = 0; floor < floors.length; floor++) {
      for (String room : floors[floor].split(" ")) {
        if (holds(room, inside)) {
          return new Room(room, floor);
        }
      }
    }
    return null;
  }

  private static boolean holds(String room, String inside) {
    return room.endsWith("!")
        ? room.equals(inside + "!")
        : inside.equals(room) || inside.startsWith(room + ".");
  }

  private record Room(String name, int floor) {}
}
