package dev.jacket.primitives;

import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.load.SourceLoader;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Control;
import dev.jacket.machine.Frame;
import dev.jacket.machine.Keys;
import dev.jacket.machine.Machine;
import dev.jacket.machine.Procedure;
import dev.jacket.machine.PromptTag;
import dev.jacket.port.FileNames;
import dev.jacket.port.FileOpening;
import dev.jacket.port.InputPort;
import dev.jacket.value.Eof;
import dev.jacket.value.Errors;
import dev.jacket.value.Pair;
import dev.jacket.value.Path;
import dev.jacket.value.VoidValue;

/**
 * The load handler that engines begin with (reference, section 14.4.1): declares the module that is
 * expected in a file, or evaluates the forms of the file one after the other.
 */
final class LoadHandler extends Procedure implements LoadParameters.Handler {
  @Override
  public Object call2(Machine m, int depth, Object name, Object expected) {
    if (!FileNames.isName(name)) {
      throw Errors.argument(name(), "path-string?", 0, name, expected);
    }
    Path path = FileNames.complete(m, name);
    if (expected instanceof Pair submodule && submodule.car == Boolean.FALSE) {
      return VoidValue.VOID; // A submodule alone, which only compiled code can have.
    }
    if (expected != Boolean.FALSE) {
      return ((SourceLoader) LoadParameters.LOADER.get(m)).declare(m, depth, path);
    }
    InputPort in = FileOpening.input(m, "open-input-file", path);
    in.countLines();
    return Control.withMark(m, Keys.PARAMETERIZATION, LoadParameters.reading(m), new Forms(in));
  }

  @Override
  public long arityMask() {
    return 1 << 2;
  }

  @Override
  public String name() {
    return "default-load-handler";
  }

  /** The forms of a file, and the values of the one that was evaluated last. */
  private static final class Forms extends Procedure {
    private final InputPort in;

    Forms(InputPort in) {
      this.in = in;
    }

    @Override
    public Object call0(Machine m, int depth) {
      return read(m, depth, VoidValue.VOID);
    }

    private Object read(Machine m, int depth, Object last) {
      Object form = DatumReading.start(m, in, true, null, -1);
      if (form == Machine.SPECIAL && (form = m.settle(depth)) == Machine.SPECIAL) {
        m.save(new Next(this, last, true));
        return form;
      }
      return evaluate(m, depth, form, last);
    }

    private Object evaluate(Machine m, int depth, Object form, Object last) {
      if (form == Eof.EOF) {
        Object closed = FileCalls.close(m, in);
        if (closed == Machine.SPECIAL && m.settle(depth) == Machine.SPECIAL) {
          m.save(new Known(last));
          return Machine.SPECIAL;
        }
        return m.pass(last);
      }
      m.save(new Next(this, VoidValue.VOID, false));
      return Control.withPrompt(m, PromptTag.DEFAULT, null, new One(form));
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "load";
    }
  }

  /** Evaluates one form. */
  private static final class One extends Procedure {
    private final Object form;

    One(Object form) {
      this.form = form;
    }

    @Override
    public Object call0(Machine m, int depth) {
      Object here = form instanceof Syntax s ? here(Namespace.current(m), s) : form;
      return m.tailCall(Evaluations.CURRENT_EVAL.get(m), here);
    }

    /** A form as one of a namespace's top level; a module is one by itself. */
    private static Syntax here(Namespace ns, Syntax form) {
      return Namespaces.isModule(ns, form) ? Namespaces.introduce(ns, form) : ns.interaction(form);
    }

    @Override
    public long arityMask() {
      return 1;
    }

    @Override
    public String name() {
      return "load";
    }
  }

  /** Goes on when a form was read, or evaluated. */
  private static final class Next extends Frame {
    private final Forms forms;
    private final Object last;
    private final boolean read;

    Next(Forms forms, Object last, boolean read) {
      this.forms = forms;
      this.last = last;
      this.read = read;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return read ? forms.evaluate(m, depth, value, last) : forms.read(m, depth, value);
    }

    @Override
    public boolean acceptsValues() {
      return !read;
    }
  }

  /** Gives values that are known. */
  private static final class Known extends Frame {
    private final Object known;

    Known(Object known) {
      this.known = known;
    }

    @Override
    public Object resume(Machine m, int depth, Object value) {
      return m.pass(known);
    }
  }
}
