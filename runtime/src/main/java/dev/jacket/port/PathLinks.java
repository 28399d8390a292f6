package dev.jacket.port;

import dev.jacket.value.Path;
import dev.jacket.value.PathParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Simplification of paths that follows links, so that two dots mean what the system means. */
public final class PathLinks {
  private static final int MOST_LINKS = 40;

  private PathLinks() {}

  /** Where a link points; null if {@code path}, which is complete, is no link. */
  public static @Nullable Path target(Path path) {
    try {
      java.nio.file.Path java = FileNames.toJava(path);
      if (!Files.isSymbolicLink(java)) {
        return null;
      }
      String target = Files.readSymbolicLink(java).toString();
      return new Path(target.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return null;
    }
  }

  /** Simplifies a complete path; links before two dots are replaced by what they point to. */
  public static Path simplify(Path path) {
    if (PathParts.isSimple(path)) {
      return path;
    }
    List<Path> kept = new ArrayList<>();
    for (Path element : PathParts.explode(path)) {
      switch (PathParts.kind(element)) {
        case SAME -> {}
        case UP -> goUp(kept);
        default -> kept.add(element);
      }
    }
    return PathParts.assemble(kept, PathParts.split(path).directory());
  }

  private static void goUp(List<Path> kept) {
    for (int links = 0; links < MOST_LINKS; links++) {
      Path target = target(PathParts.assemble(kept, false));
      if (target == null) {
        break;
      }
      kept.remove(kept.size() - 1);
      Path real =
          target.isAbsolute() ? target : PathParts.join(PathParts.assemble(kept, true), target);
      kept.clear();
      kept.addAll(PathParts.explode(simplify(real)));
    }
    if (kept.size() > 1) {
      kept.remove(kept.size() - 1);
    }
  }
}
