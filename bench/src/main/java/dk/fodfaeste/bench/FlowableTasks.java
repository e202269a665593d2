package dk.fodfaeste.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.fodfaeste.launch.database.DatabaseRoles;
import java.util.Date;
import java.util.List;
import org.flowable.cmmn.api.CmmnRuntimeService;
import org.flowable.cmmn.api.CmmnTaskService;
import org.flowable.cmmn.engine.CmmnEngine;
import org.flowable.cmmn.engine.CmmnEngineConfiguration;
import org.flowable.cmmn.engine.impl.cfg.StandaloneInMemCmmnEngineConfiguration;
import org.flowable.task.api.Task;

/**
 * Flowable's CMMN engine on the same PostgreSQL: a case of sixty human tasks with due dates and a group that may take
 * them, as a plan for a family would be modelled in it.
 */
final class FlowableTasks implements AutoCloseable {

    private static final int TASKS = 60;
    private static final String GROUP = "reception";

    private final HikariDataSource connections;
    private final CmmnEngine engine;
    private final CmmnRuntimeService cases;
    private final CmmnTaskService tasks;

    FlowableTasks(BenchDatabase database) {
        CmmnEngineConfiguration configuration = new StandaloneInMemCmmnEngineConfiguration();
        connections = new HikariDataSource(pool(database));
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate(CmmnEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildEngine();
        cases = engine.getCmmnRuntimeService();
        tasks = engine.getCmmnTaskService();
        engine.getCmmnRepositoryService().createDeployment().addString("plan.cmmn", model()).deploy();
    }

    private static HikariConfig pool(BenchDatabase database) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url(BenchDatabase.FLOWABLE) + "?reWriteBatchedInserts=true");
        pool.setUsername(DatabaseRoles.OWNER);
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    /** Starts cases until there are so many tasks, and says how many were made per second. */
    double make(int count) {
        int rounds = Math.max(1, count / TASKS);
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            cases.createCaseInstanceBuilder()
                    .caseDefinitionKey("plan")
                    .variable("due", new Date())
                    .start();
        }
        return rounds * TASKS / seconds(start);
    }

    /** Completes tasks one by one, and says how many per second. */
    double complete(int count) {
        List<Task> some = tasks.createTaskQuery().listPage(0, count);
        long start = System.nanoTime();
        some.forEach(task -> tasks.complete(task.getId()));
        return some.size() / seconds(start);
    }

    /** The milliseconds that a page of a group's tasks takes, most urgent first. */
    double page(int size, int times) {
        for (int i = 0; i < times / 4; i++) {
            query(size);
        }
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            query(size);
        }
        return seconds(start) * 1000 / times;
    }

    private void query(int size) {
        tasks.createTaskQuery().taskCandidateGroup(GROUP).orderByTaskDueDate().asc().listPage(0, size);
    }

    private static String model() {
        StringBuilder items = new StringBuilder();
        StringBuilder definitions = new StringBuilder();
        for (int i = 0; i < TASKS; i++) {
            items.append("<planItem id=\"item%d\" definitionRef=\"task%d\"/>".formatted(i, i));
            definitions.append(("<humanTask id=\"task%d\" name=\"Opgave %d\" flowable:candidateGroups=\"%s\""
                    + " flowable:dueDate=\"${due}\"/>").formatted(i, i, GROUP));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"
                             xmlns:flowable="http://flowable.org/cmmn" targetNamespace="http://flowable.org/cmmn">
                  <case id="plan" name="Plan"><casePlanModel id="model">%s%s</casePlanModel></case>
                </definitions>
                """.formatted(items, definitions);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
