"""HTTP: conditional GET, limits and manners towards hosts. The sole home of httpx."""
