package dk.fodfaeste.plans;

/** Where the pages of this module are. */
public final class PlanAddresses {

    public static final String TEMPLATES = "/skabeloner";
    public static final String DRAFTS = TEMPLATES + "/kladder";
    public static final String PRESETS = TEMPLATES + "/eksempler";
    public static final String TEMPLATE_MOVE = TEMPLATES + "/{id}/flyt";
    public static final String TASKS = "/opgaver";
    public static final String TASK_SHEET = TASKS + "/excel";
    public static final String TASK_UNDO = TASKS + "/fortryd/";

    private PlanAddresses() {}
}
