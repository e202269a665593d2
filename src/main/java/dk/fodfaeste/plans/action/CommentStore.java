package dk.fodfaeste.plans.action;

import dk.fodfaeste.access.sql.Records;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comments on tasks. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(UUID task) {
        return jdbc.sql("SELECT count(*) FROM task_comment WHERE task = :task")
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    void insert(UUID task, TaskComment comment, @Nullable UUID account) {
        jdbc.sql("INSERT INTO task_comment (id, task, at, account, text) VALUES (:id, :task, :at, :account, :text)")
                .paramSource(Records.params(comment).addValue("task", task).addValue("account", account, Types.OTHER))
                .update();
    }

    List<TaskComment> of(UUID task, int limit) {
        return jdbc.sql("""
                SELECT c.id, c.at, a.name AS by, c.text
                FROM task_comment c
                LEFT JOIN account a ON a.id = c.account
                WHERE c.task = :task
                ORDER BY c.at DESC, c.id DESC
                LIMIT :limit
                """)
                .param("task", task)
                .param("limit", limit)
                .query(Records.rows(TaskComment.class))
                .list();
    }
}
