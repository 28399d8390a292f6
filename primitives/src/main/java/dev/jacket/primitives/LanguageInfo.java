package dev.jacket.primitives;

import dev.jacket.expander.load.LanguageReader;
import dev.jacket.machine.Applicables;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Machine;
import dev.jacket.machine.PrimitiveModules;
import dev.jacket.machine.Procedure;
import dev.jacket.port.Demand;
import dev.jacket.port.InputPort;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.reader.DatumMaker;
import dev.jacket.reader.DatumReader;
import dev.jacket.reader.Extension;
import dev.jacket.reader.Literals;
import dev.jacket.reader.PortSource;
import dev.jacket.reader.ReadHooks;
import dev.jacket.reader.ReadOption;
import dev.jacket.reader.ReadSettings;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Nil;
import dev.jacket.value.RacketException;
import dev.jacket.value.Symbol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code read-language} (reference, section 13.7.1). */
@PrimitiveModule("#%kernel")
final class LanguageInfo {
  private static final ReadSettings SETTINGS =
      ReadSettings.DEFAULT.with(ReadOption.ACCEPT_READER, true);

  private LanguageInfo() {}

  @Primitive("read-language")
  static Object readLanguage(
      Machine m,
      int depth,
      @Nullable Object port,
      @Is("(procedure-arity-includes/c 0)") @Nullable Object failure) {
    InputPort in = PortArguments.input(m, "read-language", port);
    DatumReader reader =
        new DatumReader(
            new PortSource(in),
            in.name,
            SETTINGS,
            (Literals) ReadHooks.LITERALS.get(m),
            DatumMaker.PLAIN);
    return new ReadOn(in, reader, failure).resume(m, depth, Boolean.FALSE);
  }

  /** Reads until the name of the language is there. */
  private static final class ReadOn extends Frame {
    private final InputPort in;
    private final DatumReader reader;
    private final @Nullable Object failure;

    ReadOn(InputPort in, DatumReader reader, @Nullable Object failure) {
      this.in = in;
      this.reader = reader;
      this.failure = failure;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      Object read = reader.read();
      if (read == DatumReader.PENDING) {
        return in.source().await(m, in, this, Demand.character(in));
      }
      if (read instanceof Extension e && e.language()) {
        return info(m, e);
      }
      if (failure != null) {
        return m.tailCall(failure);
      }
      throw new RacketException(
          ExnTypes.READ,
          "read-language: expected (after whitespace and comments) `#lang ` or `#!` followed"
              + " immediately by a language name",
          Nil.NIL);
    }

    private Object info(Machine m, Extension e) {
      Object path = LanguageReader.readerOf(m, e.path().toString());
      Procedure require =
          (Procedure) Objects.requireNonNull(PrimitiveModules.value("#%kernel", "dynamic-require"));
      Object get = m.callNested(require, path, Symbol.of("get-info"), new None());
      if (get == Boolean.FALSE) {
        return get;
      }
      return Applicables.accepts(get, 5)
          ? m.tailCallN(
              get,
              new Object[] {in, path, e.start().line(), e.start().column(), e.start().position()})
          : m.tailCall(get, in);
    }
  }

  /** Says that a module has no {@code get-info}. */
  private static final class None extends Procedure {
    @Override
    public Object call0(Machine m, int depth) {
      return Boolean.FALSE;
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "";
    }
  }
}
