package dev.jacket.compiler.flat;

import dev.jacket.compiler.ir.SourceLocation;
import dev.jacket.machine.CodeContext;
import dev.jacket.value.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function in flat code: its parameters are the captured variables, then the arguments. */
public final class Function {
  /** What it is a clause of. */
  public final Template template;

  /** The number within the unit. */
  public final int id;

  /** Whether the last parameter takes a list of the remaining arguments. */
  public final boolean rest;

  /** Where it stands in the source. */
  public final @Nullable SourceLocation at;

  /** The captured variables, then the parameters. */
  public final List<Var> parameters = new ArrayList<>();

  /** How many of the parameters are captured variables. */
  public int captured;

  /** All variables by index. */
  public final List<Var> variables = new ArrayList<>();

  /** The blocks; the first is the entry. */
  public final List<Block> blocks = new ArrayList<>();

  /** The places where frames are saved; the first is the entry. */
  public final List<Site> sites = new ArrayList<>();

  Function(Template template, int id, boolean rest, @Nullable SourceLocation at) {
    this.template = template;
    this.id = id;
    this.rest = rest;
    this.at = at;
  }

  /** The site of the entry, or null if the entry is not checked. */
  public @Nullable Site entry() {
    return sites.isEmpty() || sites.get(0).kind != Site.Kind.ENTRY ? null : sites.get(0);
  }

  /** The number of arguments that must be given. */
  public int required() {
    return parameters.size() - captured - (rest ? 1 : 0);
  }

  /** What the context of errors shows. */
  public CodeContext context() {
    Object source = at == null ? null : at.source();
    String name = template.properties.nameless() ? "" : template.name;
    return at == null || source == null || at.line() <= 0
        ? new CodeContext(name, null, 0, 0)
        : new CodeContext(name, textOf(source), at.line(), at.column());
  }

  private static String textOf(Object source) {
    return source instanceof Path p ? p.text() : source.toString();
  }

  /** A new variable. */
  public Var newVar(String name) {
    Var v = new Var(name, variables.size());
    variables.add(v);
    return v;
  }

  /** A new block, not yet in the list. */
  public Block newBlock(List<Var> blockParameters) {
    return new Block(blockParameters);
  }

  @Override
  public String toString() {
    return template.name + "@" + id;
  }
}
