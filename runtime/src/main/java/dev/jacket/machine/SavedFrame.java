package dev.jacket.machine;

/** The frame of a compiled function, saved at a call site. */
public final class SavedFrame extends Frame {
  /** What a frame without live variables saves. */
  public static final Object[] NOTHING = {};

  private final Code code;

  /** The call site, or its complement if the site accepts other than one value: frames are many. */
  private final int site;

  private final Object[] locals;

  /**
   * Saves a frame.
   *
   * @param site the call site, or a function's entry or loop head
   * @param values whether the site accepts other than one value
   * @param locals the live variables
   */
  public SavedFrame(Code code, int site, boolean values, Object[] locals) {
    this.code = code;
    this.site = values ? ~site : site;
    this.locals = locals;
  }

  @Override
  public Object resume(Machine m, int depth, Object value) {
    return code.resume(site(), m, depth, locals, value);
  }

  @Override
  public @org.jspecify.annotations.Nullable CodeContext context() {
    return code.context(site());
  }

  private int site() {
    return site < 0 ? ~site : site;
  }

  @Override
  public boolean acceptsValues() {
    return site < 0;
  }
}
