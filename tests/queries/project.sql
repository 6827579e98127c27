select session_id, workspace_id, client_id, hidden_sections, today, slug, workspace_name, plan, accent, accent_contrast, accent_on_light, accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at, found::text from portico_client_session(portico_current_slug($1), $2::uuid[], $3::bytea[]) as found;

select set_config('portico.workspace', $1, true);

select deliverable.id, deliverable.project_id, deliverable.title, deliverable.description, deliverable.file_id, deliverable.created_at, deliverable.published_at, deliverable.removed_at, file.id, file.name, file.size, file.media_type, file.created_at from deliverable left join file on (file.workspace_id = deliverable.workspace_id) and (file.id = deliverable.file_id) and (file.workspace_id = $1 and file.client_id = $2 and file.is_shown and file.removed_at is null and file.section = any($3)) where (deliverable.workspace_id = $1 and deliverable.client_id = $2 and deliverable.published_at is not null and deliverable.removed_at is null) and (deliverable.published_at is not null and deliverable.project_id = $4) order by deliverable.published_at desc, deliverable.id desc limit $5;

select deliverable.project_id, count(*)::int from deliverable where (deliverable.workspace_id = $1 and deliverable.client_id = $2 and deliverable.published_at is not null and deliverable.removed_at is null) and (deliverable.project_id = any($3::uuid[])) group by 1;

select project.id, project.name, project.description, project.status, project.starts_on, project.ends_on, project.created_at from project where (project.workspace_id = $1 and project.client_id = $2 and project.status <> 'ARCHIVED') and (project.id = any($3::uuid[]));
