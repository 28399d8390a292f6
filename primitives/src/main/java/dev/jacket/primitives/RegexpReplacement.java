package dev.jacket.primitives;

import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.port.Utf8;
import dev.jacket.regexp.Matcher;
import dev.jacket.regexp.Regexp;
import dev.jacket.value.Bytes;
import dev.jacket.value.Errors;
import dev.jacket.value.Str;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replacing one match or all.
 *
 * @param insert what is put in: a template, or a procedure that makes it
 */
record RegexpReplacement(
    String who, Regexp regexp, Object input, RegexpInput content, Object insert, boolean all) {

  // ---- templates ----

  /** The input with a template for matches; the input itself if there is none. */
  Object fill(RegexpTemplate template) {
    Matcher match = content.matcher(regexp, content.start);
    if (!match.search()) {
      return unchanged();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.end - content.start + 16);
    int copied = content.start;
    while (true) {
      out.write(content.data, copied, match.groupStart(0) - copied);
      template.append(out, content.data, match, regexp.groups());
      copied = match.groupEnd(0);
      int next = next(match);
      if (!all || next > content.end) {
        break;
      }
      match = content.matcher(regexp, next);
      if (!match.search()) {
        break;
      }
    }
    out.write(content.data, copied, content.end - copied);
    return result(out);
  }

  /** Where to search on: an empty match is not to be found again. */
  private int next(Matcher match) {
    int end = match.groupEnd(0);
    if (end > match.groupStart(0)) {
      return end;
    }
    return end < content.end ? content.next(end) : end + 1;
  }

  private Object result(ByteArrayOutputStream out) {
    byte[] bytes = out.toByteArray();
    return content.text
        ? new Str(Utf8.decodeAll(bytes, 0, bytes.length), false)
        : new Bytes(bytes, false);
  }

  /** The input, as a byte string if a byte regexp was looked for in a string. */
  private Object unchanged() {
    return input instanceof Str && !content.text ? content.part(content.start, content.end) : input;
  }

  // ---- procedures ----

  /** What was put in for a match; a list, the last one first. */
  private record Piece(int from, int to, byte[] bytes, @Nullable Piece before) {}

  /** The input with what the procedure returns for matches. */
  Object call(Machine m, int depth, int from) {
    return callFrom(m, depth, from, null);
  }

  private Object callFrom(Machine m, int depth, int from, @Nullable Piece done) {
    int at = from;
    Piece pieces = done;
    while (at <= content.end && (all || pieces == null)) {
      Matcher match = content.matcher(regexp, at);
      if (!match.search()) {
        break;
      }
      at = next(match);
      int start = match.groupStart(0);
      int end = match.groupEnd(0);
      Object value = m.callN(insert, depth + 1, content.parts(match, regexp.groups()));
      if (value == Machine.SPECIAL && (value = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new InsertFrame(this, at, start, end, pieces));
        return value;
      }
      pieces = new Piece(start, end, inserted(value), pieces);
    }
    return pieces == null ? unchanged() : joined(pieces);
  }

  /** Goes on with what the procedure returned for a match. */
  private static final class InsertFrame extends Frame {
    private final RegexpReplacement work;
    private final int next;
    private final int start;
    private final int end;
    private final @Nullable Piece pieces;

    InsertFrame(RegexpReplacement work, int next, int start, int end, @Nullable Piece pieces) {
      this.work = work;
      this.next = next;
      this.start = start;
      this.end = end;
      this.pieces = pieces;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Piece more = new Piece(start, end, work.inserted(value), pieces);
      return work.callFrom(m, depth, next, more);
    }
  }

  private byte[] inserted(Object value) {
    if (content.text && value instanceof Str s) {
      return Utf8.encode(s.chars, 0, s.length());
    }
    if (!content.text && value instanceof Bytes b) {
      return b.data.clone();
    }
    throw Errors.violation(who, content.text ? "string?" : "bytes?", "result", 0, value);
  }

  private Object joined(Piece last) {
    List<Piece> all = new ArrayList<>();
    for (Piece piece = last; piece != null; piece = piece.before) {
      all.add(piece);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.end - content.start + 16);
    int copied = content.start;
    for (int i = all.size() - 1; i >= 0; i--) {
      Piece piece = all.get(i);
      out.write(content.data, copied, piece.from - copied);
      out.writeBytes(piece.bytes);
      copied = piece.to;
    }
    out.write(content.data, copied, content.end - copied);
    return result(out);
  }
}
