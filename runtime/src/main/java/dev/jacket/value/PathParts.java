package dev.jacket.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking apart and putting together of Unix paths, by their bytes alone. */
public final class PathParts {
  private static final Path ROOT = Path.of("/");
  private static final byte[] SAME = {'.'};
  private static final byte[] UP = {'.', '.'};

  private PathParts() {}

  /** What the last element of a path is. */
  public enum Kind {
    /** A name, or the root. */
    NAME,
    /** One dot. */
    SAME,
    /** Two dots. */
    UP
  }

  /**
   * A path without its last element, and that element.
   *
   * @param base what stands before the element, with a separator at its end; null if nothing does
   * @param name the element without separators
   * @param directory whether the form of the path says that it names a directory
   */
  public record Split(@Nullable Path base, Path name, Kind kind, boolean directory) {}

  /** Splits off the last element. */
  public static Split split(Path path) {
    byte[] b = path.bytes();
    int end = withoutSeparators(b, b.length);
    if (end == 0) {
      return new Split(null, ROOT, Kind.NAME, true);
    }
    int start = end;
    while (start > 0 && b[start - 1] != '/') {
      start--;
    }
    byte[] name = Arrays.copyOfRange(b, start, end);
    Kind kind = kind(name);
    boolean directory = end < b.length || kind != Kind.NAME;
    return new Split(base(b, start), new Path(name), kind, directory);
  }

  private static int withoutSeparators(byte[] b, int from) {
    int end = from;
    while (end > 0 && b[end - 1] == '/') {
      end--;
    }
    return end;
  }

  private static @Nullable Path base(byte[] b, int end) {
    return end == 0 ? null : new Path(Arrays.copyOf(b, withoutSeparators(b, end) + 1));
  }

  private static Kind kind(byte[] name) {
    if (Arrays.equals(name, SAME)) {
      return Kind.SAME;
    }
    return Arrays.equals(name, UP) ? Kind.UP : Kind.NAME;
  }

  /** Whether a path is the root, however many separators it is written with. */
  public static boolean isRoot(Path path) {
    return withoutSeparators(path.bytes(), path.bytes().length) == 0;
  }

  /** The elements, the first one {@code /} if the path is absolute. */
  public static List<Path> explode(Path path) {
    Deque<Path> elements = new ArrayDeque<>();
    Path rest = path;
    while (rest != null) {
      Split split = split(rest);
      elements.addFirst(split.name);
      rest = split.base;
    }
    return new ArrayList<>(elements);
  }

  /** What an element is. */
  public static Kind kind(Path element) {
    return kind(element.bytes());
  }

  /** Puts a relative path behind another path. */
  public static Path join(Path base, Path rest) {
    byte[] a = base.bytes();
    byte[] b = rest.bytes();
    int gap = a[a.length - 1] == '/' ? 0 : 1;
    byte[] all = Arrays.copyOf(a, a.length + gap + b.length);
    if (gap == 1) {
      all[a.length] = '/';
    }
    System.arraycopy(b, 0, all, a.length + gap, b.length);
    return new Path(all);
  }

  /** The path with one separator at its end. */
  public static Path toDirectory(Path path) {
    byte[] b = path.bytes();
    if (b[b.length - 1] == '/') {
      return path;
    }
    byte[] all = Arrays.copyOf(b, b.length + 1);
    all[b.length] = '/';
    return new Path(all);
  }

  /** The path without repeated separators. */
  public static Path cleanse(Path path) {
    byte[] b = path.bytes();
    byte[] kept = new byte[b.length];
    int n = 0;
    for (int i = 0; i < b.length; i++) {
      if (b[i] != '/' || i == 0 || b[i - 1] != '/') {
        kept[n++] = b[i];
      }
    }
    return n == b.length ? path : new Path(Arrays.copyOf(kept, n));
  }

  /** Whether a path has neither repeated separators nor elements of one or two dots. */
  public static boolean isSimple(Path path) {
    return cleanse(path) == path && explode(path).stream().allMatch(e -> kind(e) == Kind.NAME);
  }

  /** The path without repeated separators and without dots that its form makes superfluous. */
  public static Path simplify(Path path) {
    if (isSimple(path)) {
      return path;
    }
    List<Path> kept = new ArrayList<>();
    for (Path element : explode(path)) {
      switch (kind(element)) {
        case SAME -> {}
        case UP -> goUp(kept, element);
        default -> kept.add(element);
      }
    }
    return assemble(kept, split(path).directory);
  }

  private static void goUp(List<Path> kept, Path up) {
    Path last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    if (last == null || kind(last) == Kind.UP) {
      kept.add(up);
    } else if (!isRoot(last)) {
      kept.remove(kept.size() - 1);
    }
  }

  /** The path of these elements, with a separator at its end if it is to name a directory. */
  public static Path assemble(List<Path> elements, boolean directory) {
    Path path = elements.isEmpty() ? new Path(SAME) : elements.get(0);
    for (int i = 1; i < elements.size(); i++) {
      path = join(path, elements.get(i));
    }
    return directory ? toDirectory(path) : path;
  }
}
