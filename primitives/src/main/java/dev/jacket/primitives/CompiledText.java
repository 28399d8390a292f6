package dev.jacket.primitives;

import dev.jacket.compiler.store.DatumReader;
import dev.jacket.compiler.store.DatumWriter;
import dev.jacket.compiler.store.Input;
import dev.jacket.compiler.store.Output;
import dev.jacket.compiler.store.UnstorableException;
import dev.jacket.expander.syntax.SyntaxData;
import dev.jacket.value.Errors;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Compiled forms as they are written: {@code #~} and a string that encodes bytes. */
final class CompiledText {
  /** To be increased whenever what was written before cannot be read any more. */
  private static final int VERSION = 1;

  private static final int TOP_FORM = 0;
  private static final int MODULE = 1;

  private CompiledText() {}

  static String write(CompiledForm form) {
    Output out = new Output();
    out.writeCount(VERSION);
    if (form instanceof CompiledModule module) {
      out.writeByte(MODULE);
      module(module, out);
    } else {
      out.writeByte(TOP_FORM);
      out.writeBytes(bytes(SyntaxData.toDatum(((CompiledTopForm) form).form())));
    }
    return "#~\"" + Base64.getEncoder().encodeToString(out.toByteArray()) + "\"";
  }

  private static byte[] bytes(Object datum) {
    try {
      DatumWriter data = new DatumWriter();
      data.add(datum);
      return data.toByteArray();
    } catch (UnstorableException e) {
      throw e.asError();
    }
  }

  private static void module(CompiledModule module, Output out) {
    symbols(module.name(), out);
    symbols(module.stored(), out);
    out.writeBytes(module.archive());
    modules(module.pre(), out);
    modules(module.post(), out);
  }

  private static void modules(List<CompiledModule> modules, Output out) {
    out.writeCount(modules.size());
    modules.forEach(m -> module(m, out));
  }

  private static void symbols(List<Symbol> symbols, Output out) {
    out.writeCount(symbols.size());
    symbols.forEach(s -> out.writeText(s.name()));
  }

  /** The form that was written as a text behind {@code #~}. */
  static CompiledForm read(String text) {
    try {
      Input in = new Input(Base64.getDecoder().decode(text));
      if (in.readCount() == VERSION) {
        return in.readByte() == MODULE ? module(in) : topForm(in);
      }
    } catch (IllegalArgumentException e) {
      throw Errors.fail("read (compiled): " + e.getMessage());
    }
    throw Errors.fail("read (compiled): wrong version for compiled code");
  }

  private static CompiledForm topForm(Input in) {
    DatumReader data =
        new DatumReader(
            reference -> {
              throw new IllegalArgumentException("a builtin among data: " + reference);
            });
    return CompiledTopForm.of(data.read(in.readBytes())[0]);
  }

  private static CompiledModule module(Input in) {
    List<Symbol> name = symbols(in);
    List<Symbol> stored = symbols(in);
    byte[] archive = in.readBytes();
    return new CompiledModule(name, archive, stored, modules(in), modules(in));
  }

  private static List<CompiledModule> modules(Input in) {
    List<CompiledModule> all = new ArrayList<>();
    for (int n = in.readCount(); n > 0; n--) {
      all.add(module(in));
    }
    return List.copyOf(all);
  }

  private static List<Symbol> symbols(Input in) {
    List<Symbol> all = new ArrayList<>();
    for (int n = in.readCount(); n > 0; n--) {
      all.add(Symbol.of(in.readText()));
    }
    return List.copyOf(all);
  }
}
